namespace DockerfileSecrets.Flow.Models;

/// <summary>dotnet and nuget. (learn.microsoft.com: dotnet nuget add source, nuget sources.)</summary>
internal static class DotnetTools
{
    private const string Configuration = "~/.nuget/NuGet/NuGet.Config";

    public static CredentialTool[] Tools { get; } =
    [
        new("dotnet nuget add|update source", Configuration) { FileOptions = "--configfile" },
        new("nuget|nuget.exe sources add|update|Add|Update", Configuration) { FileOptions = "-ConfigFile -configfile" },
        new("nuget|nuget.exe setapikey|setApiKey", Configuration) { FileOptions = "-ConfigFile -configfile" },
        new("dotnet user-secrets set", "~/.microsoft/usersecrets/secrets.json"),
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("dotnet nuget remove source", Configuration + " nuget.config NuGet.config NuGet.Config"),
        new("nuget|nuget.exe sources remove|Remove", Configuration),
    ];
}
