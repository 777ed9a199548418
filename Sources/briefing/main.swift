import BriefingCommand

BriefingCommand.start()
