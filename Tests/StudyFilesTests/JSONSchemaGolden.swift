extension JSONSchemaGoldenTests {
    /// As recorded and read through.
    static let golden = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/i.json",
          "title": "An initiative",
          "$ref": "#/$defs/initiative",
          "$defs": {
            "initiative": {
              "description": "Financed activity for the target group.",
              "type": "object",
              "properties": {
                "granted-sek": {
                  "description": "granted money (an amount in kronor 0 or more)",
                  "oneOf": [
                    {
                      "type": "number",
                      "minimum": 0
                    },
                    {
                      "$ref": "#/$defs/value-with-provenance",
                      "properties": {
                        "value": {
                          "type": "number",
                          "minimum": 0
                        }
                      }
                    }
                  ]
                },
                "utilisation": {
                  "description": "the part of granted money that is used (a share 0…1, or the name of \#
        a factor)",
                  "oneOf": [
                    {
                      "type": "number",
                      "minimum": 0,
                      "maximum": 1
                    },
                    {
                      "type": "string",
                      "pattern": "^[a-z][a-z0-9-]*$"
                    },
                    {
                      "$ref": "#/$defs/value-with-provenance",
                      "properties": {
                        "value": {
                          "oneOf": [
                            {
                              "type": "number",
                              "minimum": 0,
                              "maximum": 1
                            },
                            {
                              "type": "string",
                              "pattern": "^[a-z][a-z0-9-]*$"
                            }
                          ]
                        }
                      }
                    }
                  ]
                },
                "counted": {
                  "description": "the part that the budget counts (a share 0…1) If left out: \#
        0.9 (the 90 % principle).",
                  "default": 0.9,
                  "oneOf": [
                    {
                      "type": "number",
                      "minimum": 0,
                      "maximum": 1
                    },
                    {
                      "$ref": "#/$defs/value-with-provenance",
                      "properties": {
                        "value": {
                          "type": "number",
                          "minimum": 0,
                          "maximum": 1
                        }
                      }
                    }
                  ]
                },
                "published": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "derived": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "assumption": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "published-en": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "derived-en": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "assumption-en": {
                  "type": "string",
                  "pattern": "\\S"
                }
              },
              "required": [
                "granted-sek"
              ],
              "additionalProperties": false,
              "allOf": [
                {
                  "$ref": "#/$defs/provenance-at-most-one"
                }
              ]
            },
            "provenance-at-most-one": {
              "description": "Where the values in an object come from: a published document and table, \#
        a rule, or a reason for assuming them. It holds for everything inside but where an inner \#
        object says otherwise.",
              "oneOf": [
                {
                  "required": [
                    "published"
                  ]
                },
                {
                  "required": [
                    "derived"
                  ]
                },
                {
                  "required": [
                    "assumption"
                  ]
                },
                {
                  "not": {
                    "anyOf": [
                      {
                        "required": [
                          "published"
                        ]
                      },
                      {
                        "required": [
                          "derived"
                        ]
                      },
                      {
                        "required": [
                          "assumption"
                        ]
                      }
                    ]
                  }
                }
              ],
              "dependentRequired": {
                "published-en": [
                  "published"
                ],
                "derived-en": [
                  "derived"
                ],
                "assumption-en": [
                  "assumption"
                ]
              }
            },
            "value-with-provenance": {
              "description": "A value with a provenance of its own.",
              "type": "object",
              "properties": {
                "value": true,
                "published": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "derived": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "assumption": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "published-en": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "derived-en": {
                  "type": "string",
                  "pattern": "\\S"
                },
                "assumption-en": {
                  "type": "string",
                  "pattern": "\\S"
                }
              },
              "required": [
                "value"
              ],
              "additionalProperties": false,
              "allOf": [
                {
                  "$ref": "#/$defs/provenance-at-most-one"
                }
              ]
            }
          }
        }

        """#
}
