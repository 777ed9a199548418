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
        ("gh", "GHS"), ("bt", "THB"), ("dhs", "AED"), ("btc", "BTC"), ("sfr", "CHF"), ("sh", ""),
    ].map { word, code in
        var entry = WordEntry()
        entry.currency = Currency.index(of: code)
        entry.quantity = .currencyPrefix
        return WordList(word, entry)
    }

    /// The name of a short form that several countries use.
    static let shared = "shilling"

    /// Currencies of one name, by the countries that the name alone does not tell apart.
    static let kin: [String: [String]] = [
        "shilling": ["KES", "UGX", "TZS", "SOS"], "kwacha": ["ZMW", "MWK"],
        "peso": ["MXN", "PHP", "ARS", "CLP", "COP", "CUP", "DOP", "UYU"],
        "franc": ["CHF", "RWF", "BIF", "CDF", "GNF", "DJF"],
        "dinar": ["KWD", "IQD", "JOD", "BHD", "TND", "DZD", "LYD", "RSD"], "dirham": ["AED", "MAD"],
        "riyal": ["SAR", "QAR"], "rial": ["OMR", "YER", "IRR"],
        "P": ["PHP", "BWP"], "R": ["ZAR"],
        "krone": ["NOK", "DKK"], "krona": ["SEK", "ISK"], "crown": ["SEK", "NOK", "DKK", "ISK", "CZK"],
        "rupee": ["INR", "PKR", "NPR", "LKR", "MUR", "SCR"],
    ]

    /// Countries whose newspapers write their own dollar without its country.
    static let ownDollar: [String] = ["AUD", "CAD", "NZD", "SGD"]

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
        // Bodies of many countries reckon in the dollar of one.
        ("un nations imf unicef unhcr wfp nato", "UN"),
        ("ec xcd", "XC"), ("us american usd states", "US"),
        ("canadian c ca can cad canada ottawa toronto", "CA"),
        ("australian a au aud australia canberra sydney melbourne", "AU"),
        ("zealand nz nzd wellington auckland", "NZ"),
        ("kong hk hkd", "HK"), ("singapore singaporean s sg sgd", "SG"), ("taiwan taiwanese nt tw", "TW"),
        ("namibian n", "NA"), ("jamaican j", "JM"), ("fijian fj", "FJ"), ("bahamian", "BS"),
        ("barbadian bds", "BB"),
        ("trinidad tt", "TT"), ("belize bz", "BZ"), ("brunei", "BN"), ("liberian", "LR"),
        ("zimbabwean zimbabwe z", "ZW"),
        ("egyptian egypt", "EG"), ("lebanese", "LB"), ("syrian", "SY"), ("sudanese", "SD"),
        ("british uk", "GB"),
        ("swiss switzerland", "CH"), ("cfa", "XA"), ("rwandan rwanda", "RW"), ("burundian burundi", "BI"),
        ("congolese", "CD"),
        ("guinean", "GN"),
        ("djiboutian djibouti", "DJ"), ("indian india delhi mumbai", "IN"),
        ("pakistani pakistan islamabad karachi", "PK"),
        ("nepali nepalese nepal kathmandu", "NP"),
        ("lankan lanka colombo", "LK"),
        ("mauritian mauritius", "MU"), ("seychelles", "SC"), ("mexican mx mex mexico", "MX"),
        ("philippine filipino philippines manila", "PH"), ("botswana gaborone", "BW"),
        ("pretoria johannesburg durban", "ZA"),
        ("argentine argentinian argentina", "AR"), ("chilean chile", "CL"), ("colombian colombia", "CO"),
        ("cuban cuba", "CU"),
        ("dominican", "DO"),
        ("uruguayan uruguay", "UY"), ("kuwaiti kuwait", "KW"), ("iraqi iraq", "IQ"), ("jordanian", "JO"),
        ("bahraini bahrain", "BH"),
        ("tunisian tunisia", "TN"), ("algerian algeria", "DZ"), ("libyan libya", "LY"),
        ("serbian serbia", "RS"),
        ("kenyan kenya nairobi", "KE"),
        ("tanzanian tanzania dodoma", "TZ"),
        ("ugandan uganda kampala", "UG"), ("somali somalia mogadishu", "SO"), ("saudi", "SA"),
        ("qatari qatar", "QA"),
        ("omani oman", "OM"),
        ("yemeni yemen", "YE"),
        ("iranian iran", "IR"), ("emirati uae", "AE"), ("moroccan morocco", "MA"), ("swedish sweden", "SE"),
        ("norwegian norway", "NO"),
        ("danish denmark", "DK"), ("icelandic iceland", "IS"), ("czech", "CZ"), ("polish", "PL"),
        ("hungarian", "HU"),
        ("romanian", "RO"),
        ("bulgarian", "BG"), ("russian", "RU"), ("belarusian", "BY"), ("turkish", "TR"), ("japanese", "JP"),
        ("chinese", "CN"), ("korean", "KR"), ("vietnamese vietnam", "VN"), ("thai", "TH"),
        ("malaysian malaysia", "MY"),
        ("indonesian", "ID"), ("ukrainian", "UA"), ("israeli", "IL"), ("brazilian r", "BR"),
        ("african", "ZA"),
        ("nigerian", "NG"), ("ghanaian", "GH"), ("ethiopian", "ET"), ("zambian zambia", "ZM"),
        ("malawian malawi", "MW"),
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
