/// A unit under its neutral English name in the singular, as the international system spells it.
package struct UnitOfMeasure: Hashable, Sendable {
    package enum Dimension: UInt8, Sendable {
        case length, area, volume, mass, temperature, angle, energy, data, frequency, pressure, speed, other,
            time
    }

    package let name: String
    package let dimension: Dimension

    /// Whether the prefixes of the international system go before it.
    var takesPrefix: Bool { Self.prefixed.contains(name) }

    /// "A" before it is one of it, and no part of a phrase such as "a bit" or "a foot in the door".
    var isCountedByArticle: Bool {
        switch dimension {
        case .length, .area, .volume, .mass:
            name != "foot" && name != "cup" && name != "yard" && name != "pound"
        case .energy: takesPrefix
        default: false
        }
    }

    private static let prefixed: Set<String> = [
        "metre", "litre", "gram", "tonne", "ton", "watt", "joule", "calorie", "volt", "ampere", "ohm",
        "electronvolt", "bit", "byte", "pixel", "hertz", "pascal", "bar", "sievert", "gray", "becquerel",
        "curie",
        "mole", "newton", "tesla", "lumen", "lux", "candela", "molar", "farad", "henry", "coulomb", "siemens",
        "second", "annum",
    ]

    /// All units; a word's entry in the lexicon names its unit by its place here, 0 for none.
    package static let all: [UnitOfMeasure] = {
        let table: [(Dimension, String)] = [
            (.other, "none"),
            (
                .length,
                "metre,kilometre,centimetre,millimetre,micrometre,mile,yard,foot,inch,nautical mile,statute mile,light year"
            ),
            (.area, "hectare,acre,square foot,square metre,square kilometre"),
            (
                .volume,
                "litre,millilitre,gallon,barrel,pint,quart,cup,tablespoon,teaspoon,bushel,imperial gallon,fluid ounce,"
                    + "cubic centimetre,barrel of oil equivalent"
            ),
            (
                .mass,
                "kilogram,gram,microgram,tonne,ton,metric ton,short ton,long ton,pound,ounce,troy ounce,kilotonne,megatonne,"
                    + "carat"
            ),
            (.temperature, "degree Celsius,degree Fahrenheit,kelvin"),
            (.angle, "degree,radian"),
            (
                .energy,
                "watt,kilowatt,megawatt,gigawatt,terawatt,milliwatt,kilowatt hour,joule,kilojoule,calorie,volt,kilovolt,"
                    + "millivolt,ampere,milliampere,ohm,horsepower,electronvolt,kiloelectronvolt,british thermal unit"
            ),
            (
                .data,
                "bit,byte,kilobit,kilobyte,megabit,gigabit,kilobit per second,megabit per second,gigabit per second,pixel,"
                    + "megapixel"
            ),
            (.frequency, "hertz,kilohertz,revolution per minute"),
            (
                .pressure,
                "pascal,hectopascal,kilopascal,bar,millibar,pound per square inch,atmosphere"
            ),
            (
                .speed,
                "knot,kilometre per hour,mile per hour,barrel per day,ton per day,tonne per year,mile per gallon,"
                    + "cubic foot per second,gallon per minute,barrel of oil equivalent per day"
            ),
            (
                .other,
                "decibel,sievert,millisievert,microsievert,gray,milligray,becquerel,curie,mole,millimole,part per million,"
                    + "part per billion,newton,tesla,lumen,lux,candela,molar,farad,henry,coulomb,siemens,point,annum"
            ),
            (
                .time,
                "second,millisecond,microsecond,nanosecond,minute,hour,day,week,fortnight,month,year,decade,century"
            ),
        ]
        return table.flatMap { dimension, names in
            names.split(separator: ",").map { UnitOfMeasure(name: String($0), dimension: dimension) }
        }
    }()

    /// The place of a unit in ``all``; 0 for an unknown name.
    package static func index(of name: String) -> UInt8 {
        UInt8(truncatingIfNeeded: all.firstIndex { $0.name == name } ?? 0)
    }
}
