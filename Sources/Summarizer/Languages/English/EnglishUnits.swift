import BriefingModel

/// Units of measure as English writes them.
enum EnglishUnits {
    static let words: [WordList] = names + symbols + capitals

    /// Written out, in any case; those with a prefix are put together where they are met, see ``UnitPrefix``.
    private static let names = spelled(
        """
        metre: metre metres meter meters
        kilometre: kilometre kilometres kilometer kilometers klick klicks
        centimetre: centimetre centimetres centimeter centimeters
        millimetre: millimetre millimetres millimeter millimeters
        micrometre: micron microns
        mile: mile miles
        yard: yard yards
        foot: foot feet
        inch: inch inches
        hectare: hectare hectares
        acre: acre acres
        litre: litre litres liter liters
        gallon: gallon gallons
        barrel: barrel barrels
        pint: pint pints
        quart: quart quarts
        cup: cup cups
        tablespoon: tablespoon tablespoons tbsp
        teaspoon: teaspoon teaspoons tsp
        bushel: bushel bushels
        kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos
        gram: gram grams gramme grammes
        tonne: tonne tonnes
        ton: ton tons
        pound: pound pounds
        ounce: ounce ounces
        carat: carat carats
        degree Celsius: celsius celcius centigrade
        degree Fahrenheit: fahrenheit farenheit
        kelvin: kelvin kelvins
        degree: degree degrees deg
        radian: radian radians
        watt: watt watts
        kilowatt: kilowatt kilowatts
        megawatt: megawatt megawatts
        gigawatt: gigawatt gigawatts
        joule: joule joules
        calorie: calorie calories
        volt: volt volts
        ampere: ampere amperes amp amps
        ohm: ohm ohms
        horsepower: horsepower
        electronvolt: electronvolt electronvolts
        bit: bit bits
        byte: byte bytes
        pixel: pixel pixels
        hertz: hertz
        pascal: pascal pascals
        bar: bars
        knot: knot knots
        decibel: decibel decibels
        sievert: sievert sieverts
        gray: grays
        becquerel: becquerel becquerels
        curie: curies
        mole: moles
        newton: newton newtons
        tesla: teslas
        lumen: lumen lumens
        lux: lux
        farad: farad farads
        coulomb: coulomb coulombs
        siemens: siemens
        annum: annum annums
        point: points
        second: second seconds
        millisecond: millisecond milliseconds
        microsecond: microsecond microseconds
        nanosecond: nanosecond nanoseconds
        minute: minute minutes
        hour: hour hours
        day: day days
        week: week weeks
        fortnight: fortnight fortnights
        month: month months
        year: year years
        decade: decade decades
        century: century centuries
        """,
        symbol: false
    )

    /// Symbols in small letters and abbreviations.
    private static let symbols = spelled(
        """
        metre: m
        kilometre: km kms
        centimetre: cm cms
        millimetre: mm
        mile: mi
        yard: yd yds
        foot: ft
        square foot: sqft
        square metre: sqm
        square kilometre: sqkm
        hectare: ha
        litre: l
        millilitre: ml mls
        cubic centimetre: cc
        gallon: gal gals
        barrel: bbl bbls
        barrel of oil equivalent: boe
        kilogram: kg kgs
        gram: g
        microgram: mcg
        tonne: t
        pound: lb lbs
        ounce: oz
        kilotonne: kt
        kilowatt: kw
        milliwatt: mw
        kilowatt hour: kwh
        kilojoule: kj
        calorie: cal
        kilovolt: kv
        millivolt: mv
        milliampere: ma
        horsepower: hp
        electronvolt: ev
        kiloelectronvolt: kev
        kilobit: kb
        megabit: mb
        kilobit per second: kbps
        megabit per second: mbps
        gigabit per second: gbps
        kilohertz: khz
        hectopascal: hpa
        kilopascal: kpa
        bar: bar
        pound per square inch: psi
        knot: kn kts
        kilometre per hour: kph kmh
        mile per hour: mph
        mile per gallon: mpg
        barrel per day: bpd
        barrel of oil equivalent per day: boepd boed
        ton per day: tpd
        tonne per year: tpa tpy
        cubic foot per second: cfs cusec cusecs
        gallon per minute: gpm
        revolution per minute: rpm
        decibel: db
        millisievert: msv
        milligray: mgy
        mole: mol
        millimole: mmol
        part per million: ppm
        part per billion: ppb
        second: s sec secs
        millisecond: ms
        minute: min mins
        hour: h hr hrs
        year: yr yrs
        """,
        symbol: true
    )

    /// Symbols that begin with a capital and take no prefix or stand without one, and lax spellings of those that do.
    private static let capitals: [WordList] = parsed(
        """
        kilometre: KM
        hectare: HA
        litre: L
        kilogram: KG
        watt: W
        kilowatt: KW
        kilowatt hour: KWh
        joule: J
        volt: V
        british thermal unit: BTU
        kilobyte: KB
        megapixel: MP
        hertz: Hz
        kilohertz: KHz
        pascal: Pa
        sievert: Sv
        gray: Gy
        becquerel: Bq
        degree Celsius: C
        degree Fahrenheit: F
        kelvin: K
        horsepower: HP
        pound per square inch: PSI
        mile per hour: MPH
        barrel per day: BPD
        revolution per minute: RPM
        """
    ).map { spelling, unit in
        var entry = WordEntry()
        entry.capitalUnit = unit
        return WordList(spelling.lowercased(), entry)
    }

    /// Units of sizes by which things are told apart, each with the size up to which an amount before a noun is one.
    static let sizes: [String: ExactNumber] = [
        "foot": 100, "inch": 100, "centimetre": 100, "millimetre": 500, "gram": 1_000, "kilogram": 1_000,
        "pound": 5_000, "ounce": 100, "litre": 500, "millilitre": 1_000, "gallon": 100, "volt": 1_000,
        "kilovolt": 2_000,
    ]

    /// Sizes whether or not a hyphen joins them to the noun.
    static let alwaysSizes: Set<String> = ["volt", "kilovolt"]

    private static func spelled(_ list: String, symbol: Bool) -> [WordList] {
        parsed(list).map { spelling, unit in
            var entry = WordEntry()
            entry.unit = unit
            if symbol { entry.quantity = .unitSymbol }
            return WordList(spelling, entry)
        }
    }

    /// The words of each line with the place of the unit that they name.
    private static func parsed(_ list: String) -> [(String, UInt8)] {
        list.utf8.split(separator: 0x0A).compactMap { line in
            let parts = line.split(separator: UInt8(ascii: ":"))
            guard parts.count == 2, let unit = places[Substring(parts[0])] else { return nil }
            return (String(Substring(parts[1])), unit)
        }
    }

    private static let places = Dictionary(
        UnitOfMeasure.all.enumerated().map {
            (Substring($0.element.name), UInt8(truncatingIfNeeded: $0.offset))
        },
        uniquingKeysWith: { first, _ in first }
    )
}
