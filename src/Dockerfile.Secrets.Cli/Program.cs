using DockerfileSecrets.Cli;

return CommandLine.Run(args, ToolConsole.OfProcess());
