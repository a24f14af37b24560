import Testing

@testable import VegaLite
