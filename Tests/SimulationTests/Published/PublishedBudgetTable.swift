/// The budget table of Verksamhetsplan 2024 (KS 2023/216), copied from the document and not from the studies: kronor by
/// row and by column Budget 2023, Prognos 2023, Budget 2024, Plan 2025, Plan 2026. One cell is empty.
enum PublishedBudgetTable {
    static let columns = ["Budget 2023", "Prognos 2023", "Budget 2024", "Plan 2025", "Plan 2026"]

    static let rows: [(name: String, cells: [Double?])] = [
        ("Habo kommun", [159_400, 161_300, 204_100, 204_100, 204_100]),
        ("Jönköpings kommun", [1_787_700, 1_786_000, 2_238_400, 2_238_400, 2_238_400]),
        ("Mullsjö kommun", [92_600, 92_600, 116_000, 116_000, 116_000]),
        ("Vaggeryds kommun", [183_300, 183_100, 228_500, 228_500, 228_500]),
        ("Region Jönköpings län", [2_223_000, 2_223_000, 2_787_000, 2_787_000, 2_787_000]),
        ("Staten genom Försäkringskassan", [4_446_000, 4_446_000, 5_574_000, 5_574_000, 5_574_000]),
        ("Balanserat resultat", [1_999_710, 2_337_024, 1_491_324, 1_282_824, 551_324]),
        ("Summa intäkter", [10_891_710, 11_229_024, 12_639_324, 12_430_824, 11_699_324]),
        ("Enter", [2_819_000, 2_398_900, 3_197_000, 3_289_000, 3_343_000]),
        ("NOVA – Stöd i förändring", [3_253_000, 3_617_000, 4_200_000, 5_063_000, 5_229_000]),
        ("FIA", [621_000, 640_000, 698_000, 698_000, 698_000]),
        ("IT-spåret", [562_500, 562_500, 562_500, 562_500, 0]),
        ("Metodutv Koll på förmåga", [460_000, 490_000, 490_000, 0, 0]),
        ("Projektgemensamt", [50_000, 61_300, 70_000, 75_000, 80_000]),
        ("Tillgängligt nya projekt", [0, nil, 0, 0, 75_000]),
        ("Verksamhetsutvecklare", [800_000, 817_000, 849_000, 874_000, 908_000]),
        ("Kompetensutveckling", [180_000, 180_000, 200_000, 200_000, 200_000]),
        ("Delsumma verksamhet", [8_745_500, 8_766_700, 10_266_500, 10_761_500, 10_533_000]),
        ("Kansli", [720_000, 850_000, 870_000, 890_000, 910_000]),
        ("Information", [20_000, 20_000, 30_000, 30_000, 30_000]),
        ("Styrelse", [2_000, 6_000, 35_000, 35_000, 35_000]),
        ("Revision", [0, 0, 55_000, 60_000, 65_000]),
        ("Ekonomihantering", [92_000, 95_000, 100_000, 103_000, 106_000]),
        ("Delsumma administration", [834_000, 971_000, 1_090_000, 1_118_000, 1_146_000]),
        ("Summa kostnader", [9_579_500, 9_737_700, 11_356_500, 11_879_500, 11_679_000]),
        ("Prel balanserat resultat", [1_312_210, 1_491_324, 1_282_824, 551_324, 20_324]),
    ]
}
