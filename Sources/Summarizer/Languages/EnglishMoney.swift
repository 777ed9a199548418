/// Words of money.
enum EnglishMoney {
    static let words: [WordList] =
        codes + local + names + countries + small + compound

    /// Codes that are also words stand for money only where the amount leaves no doubt.
    private static let codes: [WordList] = Currency.codes.enumerated().dropFirst()
        .map {
            var entry = WordEntry()
            entry.currency = UInt8(truncatingIfNeeded: $0.offset)
            entry.quantity = .currencyCode
            if doubtful.contains($0.element) { entry.quantity.insert(.doubtfulCode) }
            return WordList($0.element.lowercased(), entry)
        }

    private static let doubtful: Set<String> = [
        "ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "BOB", "MOP", "RON", "SOS", "ANG", "BAM",
        "SDG",
    ]

    /// Short forms that stand before the amount as signs do.
    private static let local: [WordList] = [
        ("rs", "INR"), ("re", "INR"), ("rm", "MYR"), ("tk", "BDT"), ("ksh", "KES"), ("kshs", "KES"),
        ("ush", "UGX"),
        ("ushs", "UGX"), ("shs", "UGX"), ("tsh", "TZS"), ("rp", "IDR"), ("rmb", "CNY"), ("nis", "ILS"),
        ("fcfa", "XOF"),
        ("gh", "GHS"), ("btc", "BTC"), ("sfr", "CHF"),
    ].map { word, code in
        var entry = WordEntry()
        entry.currency = Currency.index(of: code)
        entry.quantity = .currencyPrefix
        return WordList(word, entry)
    }

    /// Name: the letter it gives its country's code, and the code where no country is named.
    private static let names: [WordList] = [
        ("dollar dollars buck bucks", "D", "USD"), ("euro euros", "E", "EUR"), ("pound pounds", "P", "GBP"),
        ("sterling", "P", "GBP"), ("yen", "Y", "JPY"), ("yuan renminbi kuai 元", "Y", "CNY"),
        ("won", "W", "KRW"),
        ("dong dongs", "D", "VND"), ("baht", "B", "THB"), ("ringgit ringgits", "R", "MYR"),
        ("rupiah rupiahs", "R", "IDR"),
        ("rupee rupees", "R", "INR"), ("peso pesos", "P", ""), ("real reais", "R", "BRL"),
        ("rand rands", "R", "ZAR"),
        ("ruble rubles rouble roubles", "R", "RUB"), ("lira liras lire", "L", "TRY"),
        ("franc francs", "F", ""),
        ("krona kronor krone kroner kronur crown crowns", "K", ""), ("zloty zlotys zlotych", "N", "PLN"),
        ("forint forints", "F", "HUF"), ("koruna korunas", "K", "CZK"), ("leu lei", "N", "RON"),
        ("lev leva", "N", "BGN"),
        ("dinar dinars", "D", ""), ("dirham dirhams", "D", ""), ("riyal riyals", "R", ""),
        ("rial rials", "R", ""),
        ("shekel shekels", "S", "ILS"), ("taka", "T", "BDT"), ("kyat kyats", "K", "MMK"), ("kip", "K", "LAK"),
        ("riel riels", "R", "KHR"), ("tugrik tugriks", "T", "MNT"), ("tenge", "T", "KZT"),
        ("afghani afghanis", "N", "AFN"),
        ("naira", "N", "NGN"), ("cedi cedis", "C", "GHS"), ("shilling shillings", "S", ""),
        ("birr", "B", "ETB"), ("somoni", "S", "TJS"), ("pula", "P", "BWP"), ("dalasi", "D", "GMD"),
        ("metical meticais", "N", "MZN"), ("guarani guaranis", "G", "PYG"),
        ("boliviano bolivianos", "B", "BOB"),
        ("lempira lempiras", "L", "HNL"), ("quetzal quetzals quetzales", "Q", "GTQ"),
        ("kwacha kwachas", "K", ""), ("kwanza kwanzas", "A", "AOA"), ("hryvnia hryvnias", "H", "UAH"),
        ("lari", "L", "GEL"), ("manat", "N", "AZN"), ("markka markkas", "", ""), ("peseta pesetas", "", ""),
        ("escudo escudos", "", ""), ("guilder guilders", "", ""), ("drachma drachmas", "", ""),
        ("bitcoin bitcoins", "", "BTC"), ("deutschmark deutschmarks", "", ""),
    ].map { list, letter, code in
        var entry = WordEntry()
        entry.quantity = .currencyName
        entry.currencyLetter = letter.utf8.first ?? 0
        entry.currency = Currency.index(of: code)
        return WordList(list, entry)
    }

    /// Parts of a currency's unit, a hundred to the unit.
    private static let small: [WordList] = {
        var entry = WordEntry()
        entry.quantity = .smallMoney
        let list = WordList(
            "cent cents pence penny pennies sen centavo centavos centime centimes kopeck kopecks kobo paise paisa p c",
            entry
        )
        return [list]
    }()

    /// Countries and their adjectives before a currency's name or sign.
    private static let countries: [WordList] = [
        ("ec xcd", "XC"), ("us american usd states", "US"), ("canadian c ca can cad", "CA"),
        ("australian a au aud", "AU"),
        ("zealand nz nzd", "NZ"),
        ("kong hk hkd", "HK"), ("singapore singaporean s sg sgd", "SG"), ("taiwan taiwanese nt tw", "TW"),
        ("namibian n", "NA"), ("jamaican j", "JM"), ("fijian fj", "FJ"), ("bahamian", "BS"),
        ("barbadian bds", "BB"),
        ("trinidad tt", "TT"), ("belize bz", "BZ"), ("brunei", "BN"), ("liberian", "LR"),
        ("zimbabwean zimbabwe z", "ZW"),
        ("egyptian egypt", "EG"), ("lebanese", "LB"), ("syrian", "SY"), ("sudanese", "SD"),
        ("british uk", "GB"),
        ("swiss", "CH"), ("cfa", "XA"), ("rwandan", "RW"), ("burundian", "BI"), ("congolese", "CD"),
        ("guinean", "GN"),
        ("djiboutian", "DJ"), ("indian", "IN"), ("pakistani pakistan", "PK"), ("nepali nepalese", "NP"),
        ("lankan", "LK"),
        ("mauritian", "MU"), ("seychelles", "SC"), ("mexican mx mex", "MX"), ("philippine filipino", "PH"),
        ("argentine argentinian", "AR"), ("chilean", "CL"), ("colombian", "CO"), ("cuban", "CU"),
        ("dominican", "DO"),
        ("uruguayan", "UY"), ("kuwaiti", "KW"), ("iraqi", "IQ"), ("jordanian", "JO"), ("bahraini", "BH"),
        ("tunisian", "TN"), ("algerian", "DZ"), ("libyan", "LY"), ("serbian", "RS"), ("kenyan", "KE"),
        ("tanzanian", "TZ"),
        ("ugandan", "UG"), ("somali", "SO"), ("saudi", "SA"), ("qatari", "QA"), ("omani", "OM"),
        ("yemeni", "YE"),
        ("iranian", "IR"), ("emirati uae", "AE"), ("moroccan", "MA"), ("swedish", "SE"), ("norwegian", "NO"),
        ("danish", "DK"), ("icelandic", "IS"), ("czech", "CZ"), ("polish", "PL"), ("hungarian", "HU"),
        ("romanian", "RO"),
        ("bulgarian", "BG"), ("russian", "RU"), ("belarusian", "BY"), ("turkish", "TR"), ("japanese", "JP"),
        ("chinese", "CN"), ("korean", "KR"), ("vietnamese vietnam", "VN"), ("thai", "TH"),
        ("malaysian malaysia", "MY"),
        ("indonesian", "ID"), ("ukrainian", "UA"), ("israeli", "IL"), ("brazilian r", "BR"),
        ("african", "ZA"),
        ("nigerian", "NG"), ("ghanaian", "GH"), ("ethiopian", "ET"), ("zambian", "ZM"), ("malawian", "MW"),
        (
            "finnish french german italian spanish portuguese greek dutch belgian austrian deutsche irish",
            "XX"
        ),
    ].map { list, country in
        var entry = WordEntry()
        let letters = Array(country.utf8)
        entry.country = UInt16(letters[0]) << 8 | UInt16(letters[1])
        return WordList(list, entry)
    }

    /// "MEUR": a code with its million.
    private static let compound: [WordList] = [
        "USD", "EUR", "GBP", "AUD", "CAD", "CHF", "NOK",
    ]
    .map {
        var entry = WordEntry()
        entry.currency = Currency.index(of: $0)
        entry.quantity = [.currencyCode, .millionCode]
        return WordList("m" + $0.lowercased(), entry)
    }
}
