/// Codes of money after ISO 4217.
package enum Currency {
    /// The codes in use; a word's entry in the lexicon names its currency by its place here, 0 for none.
    package static let codes: [String] =
        ["", "USD", "GBP", "EUR", "JPY", "CNY"]
            + """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
            CLP COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS \
            INR IQD IRR ISK JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
            MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
            SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VES VND VUV \
            WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC
            """.split(separator: " ").map(String.init)

    /// The place of a code in ``codes``; 0 for an unknown one.
    package static func index(of code: String) -> UInt8 {
        UInt8(truncatingIfNeeded: codes.firstIndex(of: code) ?? 0)
    }

    /// The currency of a sign that stands for one alone, by its Unicode scalar; 0 for none.
    static func index(ofSign scalar: Int32) -> UInt8 {
        switch scalar {
        case 0x24, 0xFF04: dollar
        case 0xA3, 0xFFE1: pound
        case 0x20AC: euro
        case 0xA5, 0xFFE5: yen
        case 0x20B9, 0x20A8: rupee
        case 0x20AB: dong
        case 0x20A9: won
        case 0x20BD: rouble
        case 0x20BA: lira
        case 0x20AA: shekel
        case 0x20B1: peso
        case 0x20A6: naira
        case 0x20B4: hryvnia
        case 0x20B8: tenge
        case 0x20A1: colon
        case 0x20B2: guarani
        case 0x20B5: cedi
        case 0x20AD: kip
        case 0x20AE: tugrik
        case 0x20BC: manat
        case 0x20BE: lari
        case 0x20BF: bitcoin
        default: 0
        }
    }

    static let dollar: UInt8 = 1
    static let pound: UInt8 = 2
    static let euro: UInt8 = 3
    static let yen: UInt8 = 4
    private static let rupee = index(of: "INR")
    private static let dong = index(of: "VND")
    private static let won = index(of: "KRW")
    private static let rouble = index(of: "RUB")
    private static let lira = index(of: "TRY")
    private static let shekel = index(of: "ILS")
    private static let peso = index(of: "PHP")
    private static let naira = index(of: "NGN")
    private static let hryvnia = index(of: "UAH")
    private static let tenge = index(of: "KZT")
    private static let colon = index(of: "CRC")
    private static let guarani = index(of: "PYG")
    private static let cedi = index(of: "GHS")
    private static let kip = index(of: "LAK")
    private static let tugrik = index(of: "MNT")
    private static let manat = index(of: "AZN")
    private static let lari = index(of: "GEL")
    private static let bitcoin = index(of: "BTC")

    /// The code of a country's currency by the letter its name gives the code, "CA" and "D" for the Canadian dollar.
    static func index(country: UInt16, letter: UInt8) -> UInt8 {
        guard country > 0, letter > 0 else { return 0 }
        let code: [UInt8] = [UInt8(country >> 8), UInt8(country & 0xFF), letter]
        let place = codes.firstIndex { $0.utf8.elementsEqual(code) }
        return UInt8(
            truncatingIfNeeded: place ?? exceptions[String(decoding: code, as: UTF8.self)].map(index) ?? 0
        )
    }

    private static func index(_ code: String) -> Int { Int(index(of: code)) }

    /// Currencies whose code is not their country with the first letter of their name.
    private static let exceptions = [
        "MXP": "MXN", "TWD": "TWD", "UYP": "UYU", "BRR": "BRL", "GHC": "GHS", "PEP": "PEN", "SDP": "SDG",
        "SSP": "SSP", "CHF": "CHF", "EUE": "EUR", "XAF": "XAF", "XCD": "XCD", "JPY": "JPY", "AED": "AED",
    ]
}
