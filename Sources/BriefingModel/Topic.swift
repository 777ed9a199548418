/// A subject that facts are sorted under, known by the words that speak of it.
package struct Topic: Hashable, Sendable, Codable {
    package var name: String
    /// Words and phrases in lower case; a word also stands for its plural.
    package var cues: [String]

    package init(name: String, cues: [String]) {
        self.name = name
        self.cues = cues
    }

    /// Topics of public affairs, used where a layout names none; the first that fits counts.
    package static let standard = [
        Topic(
            name: "peacekeeping",
            cues: [
                "peacekeeping", "peacekeeper", "peace operation", "blue helmet", "field hospital",
                "engineering team",
                "engineering unit", "engineering company", "battle group", "contingent", "peace mission",
                "united nations mission", "officers and soldiers", "rapid deployment", "rotation",
            ]
        ),
        Topic(
            name: "partners",
            cues: [
                "partner", "defence relation", "defense relation", "defence tie", "defense tie",
                "diplomatic relation",
                "strategic partnership", "countries and international organization",
                "countries and international organisation", "member state", "ally", "allies", "signatory",
            ]
        ),
        Topic(
            name: "casualties",
            cues: [
                "killed", "dead", "died", "death", "wounded", "injured", "hurt", "missing", "casualty",
                "casualties",
                "remains", "victim", "fatality", "fatalities", "fallen",
            ]
        ),
        Topic(
            name: "elections",
            cues: [
                "vote", "voter", "ballot", "seat", "turnout", "polling station", "majority", "election",
                "constituency",
            ]
        ),
        Topic(
            name: "trade",
            cues: ["export", "import", "trade", "shipment", "tariff", "buyer", "supplier", "contract"]
        ),
        Topic(
            name: "money",
            cues: [
                "budget", "expenditure", "revenue", "deficit", "debt", "inflation", "income", "profit",
                "loss", "turnover",
                "tax", "levy", "fund", "grant", "loan", "appeal", "reserves", "interest", "cost", "price",
                "earnings",
                "sales", "economy", "gdp", "investment", "spending",
            ]
        ),
        Topic(
            name: "people",
            cues: [
                "people", "household", "family", "families", "worker", "staff", "refugee", "displaced",
                "child", "children",
                "women", "men", "student", "pupil", "patient", "soldier", "troop", "personnel", "officer",
                "resident",
                "employee", "population", "volunteer",
            ]
        ),
    ]
}
