using System.Collections.Immutable;

namespace DockerfileSecrets.Flow.Models;

/// <summary>A command that stores a credential that it is given, as data.</summary>
/// <param name="Command">The words that make it: the tool, then subcommands, as <c>npm config set</c>. Of alternatives one is enough: <c>docker|podman login</c>.</param>
/// <param name="File">Where it is stored: <c>~/</c> is the home directory, a relative path the working directory.</param>
internal sealed record CredentialTool(string Command, string File)
{
    /// <summary>The variables that name another file or, with a <c>/</c> at the end, another directory for the file's name, separated by blanks.</summary>
    public string Variables { get; init; } = "";

    /// <summary>The options that name another file.</summary>
    public string FileOptions { get; init; } = "";

    /// <summary>Words that lead to another file: <c>--global</c> and the file, in pairs.</summary>
    public ImmutableArray<(string Words, string File)> Otherwise { get; init; } = [];

    /// <summary>The variable that names another directory for the files of <see cref="Otherwise"/>.</summary>
    public string OtherwiseIn { get; init; } = "";

    /// <summary>The options whose value is the path of a file with the credential.</summary>
    public string KeyFileOptions { get; init; } = "";

    /// <summary>Whether it takes the credential from standard input.</summary>
    public bool TakesInput { get; init; }

    /// <summary>The options that take a value, for finding the subcommand between them.</summary>
    public string TakingValue { get; init; } = "";
}

/// <summary>A command that takes a stored credential away, as data.</summary>
/// <param name="Command">The words that make it.</param>
/// <param name="Files">What is gone afterwards, separated by blanks.</param>
internal sealed record CredentialUndo(string Command, string Files);
