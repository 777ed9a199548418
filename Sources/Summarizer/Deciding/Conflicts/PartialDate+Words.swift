import BriefingModel

extension PartialDate {
    /// The date as an English sentence writes it: "3 May 2021", "the second quarter of 2021".
    var inWords: String {
        switch self {
        case .year(let year): String(year)
        case .quarter(let quarter, let year):
            "the \(["first", "second", "third", "fourth"][(quarter - 1) % 4]) quarter of \(year)"
        case .month(let month, let year): "\(Self.months[(month - 1) % 12]) \(year)"
        case .day(let date): "\(date.day) \(Self.months[(date.month - 1) % 12]) \(date.year)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
