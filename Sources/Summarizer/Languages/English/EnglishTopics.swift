/// Words of topics and of deciding what matters.
enum EnglishTopics {
    static let words: [WordList] = lists.map { WordList($0.list, WordEntry($0.classes)) }

    private static let lists: [(classes: WordClasses, list: String)] = [
        (
            .body,
            """
            force team crew unit contingent staff workforce garrison group company battalion squad delegation
            membership brigade platoon regiment party crowd audience army guard
            """
        ),
        (
            .fate,
            """
            dead hurt killed injured wounded missing displaced homeless stranded arrested detained infected ill
            evacuated trapped deceased
            """
        ),
        (
            .befalling,
            """
            kill kills killed killing wound wounds wounded wounding injure injures injured injuring hurt maim maimed
            maiming displace displaces displaced displacing uproot uprooted uprooting arrest arrests arrested arresting
            detain detains detained detaining jail jailed jailing imprison imprisoned evacuate evacuates evacuated
            evacuating rescue rescues rescued rescuing employ employs employed employing vaccinate vaccinated
            vaccinating immunise immunised immunize immunized shelter shelters sheltered sheltering house houses housed
            accommodate accommodates accommodated accommodating feed feeds fed feeding hire hired hiring recruit
            recruited recruiting deport deported deporting evict evicted evicting infect infected infecting abduct
            abducted abducting kidnap kidnapped kidnapping behead beheaded execute executed hospitalise hospitalised
            hospitalize hospitalized convict convicted convicting acquit acquitted sentenced sacked resettle resettled
            resettling repatriate repatriated repatriating drowned trap trapped trapping
            """
        ),
        (
            .peopleDo,
            """
            fled crossed died drowned returned voted graduated enrolled emigrated starved perished survived attended
            escaped marched gathered queued volunteered
            """
        ),
        (
            .bound,
            "ceiling limit target quota goal minimum maximum plan capacity standard requirement threshold"
        ),
        (.settlement, "town city village settlement island community camp"),
        (.loanPaper, "bond bonds eurobond eurobonds note notes gilt gilts bund bunds treasury treasuries"),
        (
            .headcount,
            """
            strength toll lives population headcount circulation edition enrolment enrollment attendance membership turnout
            workforce employment unemployment index establishment
            """
        ),
        (
            .inMillions,
            """
            people persons passengers visitors tourists viewers users customers subscribers members voters workers
            employees jobs households homes children women men students pupils refugees migrants inhabitants
            residents citizens patients doses votes ballots tickets copies shares barrels tonnes tons hectares acres
            vehicles cars devices downloads readers listeners farmers taxpayers pensioners deaths cases births
            followers messages transactions trips journeys guests spectators teu litres gallons bags eggs trees
            """
        ),
        (
            .aged,
            """
            people persons children women men adults boys girls youths youngsters those pupils students residents
            citizens patients workers players drivers voters teenagers minors kids
            """
        ),
        (
            .abstract,
            """
            aims goals objectives ways reasons sides steps points parts themes pillars priorities questions options
            phases stages rounds times halves blocs kinds types categories areas fields issues factors things hands
            principles tasks lines sorts respects levels days weeks months years hours decades centuries parties
            """
        ),
        (
            .gathering,
            """
            exhibition exhibitions expo fair fairs conference conferences forum forums summit summits festival
            festivals games symposium convention exercise exercises exchange show airshow congress championship
            championships dialogue workshop seminar
            """
        ),
        (
            .preposition,
            """
            of for in on at to from with by into onto among across under over between within during
            through against towards toward about around after before since until till as per via
            including without near off upon because despite than behind beyond along
            """
        ),
        (
            .conjunction,
            """
            and or but nor while whereas yet plus
            """
        ),
        (
            .auxiliary,
            """
            is are was were be been being am has have had do does did will would shall should can could
            may might must stood stands remains remained became becomes reached reaches totalled totaled
            makes made make fell rose grew stays stayed amounts amounted came comes takes took went goes
            includes included cost costs
            """
        ),
        (
            .determiner,
            """
            the a an its their his her our my this that these those some any each every no such
            """
        ),
        (
            .future,
            """
            will would shall plan plans planned target targets goal goals aim aims aimed hope hopes due
            must expect expects expected project projects projected forecast forecasts scheduled set
            upcoming next future intends pledged propose proposes proposed should until
            foreseen envisaged slated earmarked
            """
        ),
        (
            .comparison,
            """
            from against than versus compared comparison
            """
        ),
        (
            .superlative,
            """
            highest lowest largest smallest biggest best worst longest shortest steepest fastest slowest
            strongest weakest sharpest deadliest record most least fewest
            """
        ),
        (
            .market,
            """
            index indices shares stocks equities nasdaq futures bourse
            """
        ),
        (
            .remainder,
            """
            remaining rest remainder others balance
            """
        ),
        (
            .movement,
            """
            rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing
            increased increase increases increasing decreased decrease decreases dropped drop drops
            declined decline declines cut cuts raised raise raises narrowed narrow narrows widened widen
            climbed climb climbs jumped jump jumps slipped slip slips up down lower higher reduced
            reduce gained gain gains lost
            """
        ),
        (
            .relative,
            """
            which who whom whose that where when
            """
        ),
        (
            .measureNoun,
            """
            share shares rate rates figure proportion ratio percentage level
            """
        ),
        (
            .other,
            """
            other others another further additional more
            """
        ),
        (
            .possessive,
            """
            its their his her
            """
        ),
        (
            .universal,
            """
            all every each
            """
        ),
        (
            .documentNoun,
            """
            bill act law decree resolution regulation directive code ordinance charter protocol order no
            convention treaty agreement covenant statute
            """
        ),
        (
            .paper,
            """
            bulletin handout estimates communique communiqué statement budget note sheet embargo delivery
            """
        ),
        (
            .issuing,
            """
            posted read delivered released issued announced presented tabled adopted statement speech
            """
        ),
        (
            .reporting,
            """
            said says say told tells recalled recalls heard noted notes stressed reported reports added adds warned warns
            explained stated remarked confirmed learned informed replied answered wrote testified acknowledged admitted
            insisted emphasized emphasised underlined observed believes estimates
            """
        ),
        (
            .happening,
            """
            founded signed opened elected launched established created began begin begins started start
            starts ended end ends closed closes adopted approved ratified joined left arrived handed
            returned sent deployed built completed finished appointed visited met held won released
            announced inaugurated celebrated marked organized organised normalized normalised killed
            struck hit commissioned retired died born came entered withdrew invaded declared proclaimed
            agreed introduced implemented set became become becomes raised resurfaced contested
            published passed named merged acquired
            """
        ),
    ]
}
