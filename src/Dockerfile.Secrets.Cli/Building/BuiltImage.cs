using DockerfileSecrets.Cli.Commands;
using DockerfileSecrets.Cli.Verification;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Building;

/// <summary>The image of a build that is to be verified: docker writes its id to a file.</summary>
internal sealed class BuiltImage : IDisposable
{
    private const string Flag = "--iidfile";

    private readonly DirectoryInfo? _folder;
    private readonly string _file;
    private GivenValues? _values;

    /// <param name="arguments">The arguments for docker: an <c>--iidfile</c> among them is used, else one in a folder that <see cref="Dispose"/> deletes.</param>
    public BuiltImage(IReadOnlyList<string> arguments)
    {
        string? given = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            given = arguments[i] == Flag && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(Flag + "=", StringComparison.Ordinal) ? arguments[i][(Flag.Length + 1)..]
                : given;
        }

        _folder = given is null ? Directory.CreateTempSubdirectory("dockerfile-secrets-") : null;
        _file = given ?? Path.Combine(_folder!.FullName, "iid");
        ExtraArguments = given is null ? [Flag, _file] : [];
    }

    /// <summary>What docker has to be told.</summary>
    public IReadOnlyList<string> ExtraArguments { get; }

    /// <summary>Reads the values before the build, which may take long, and so that it cannot change them.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public string? Prepare(ToolConsole console, SecretSupply supply)
    {
        _values = new GivenValues(console.Variable, force: false);
        return supply.Secrets.Select(_values.Add).FirstOrDefault(error => error is not null);
    }

    public int Verify(ToolConsole console)
    {
        string id;
        try
        {
            id = File.ReadAllText(_file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            id = "";
        }

        if (id.Length == 0 || id[0] == '-')
        {
            console.Complain("the image was not verified: docker gave it no id");
            return ExitCode.Usage;
        }

        var code = VerifyCommand.Run(console, "docker-daemon:" + id, _values!.Values, new ScanOptions(), VerifyFormat.Text);
        if (code == ExitCode.Usage)
        {
            console.Complain(
                $"is it in the local engine? --load brings it there; an archive that --output wrote is looked into by {ToolConsole.ToolName} verify FILE");
        }

        return code;
    }

    public void Dispose() => _folder?.Delete(recursive: true);
}
