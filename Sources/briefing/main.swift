import BriefingCommand

BriefingCommand.main()
