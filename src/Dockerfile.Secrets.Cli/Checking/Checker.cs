using System.Collections.Concurrent;
using DockerfileSecrets.Cli.Checking.BuildFiles;
using DockerfileSecrets.Cli.Configuration;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>Finds, reads and checks the files that a call asks for.</summary>
internal sealed class Checker(ToolConsole console, CheckRequest request)
{
    private readonly BuildFileSearch _builds = new(console, request);

    /// <summary>Made once for each configuration: nearly all files of a call have the same.</summary>
    private readonly ConcurrentDictionary<CheckConfiguration, CheckSettings> _settings = new(ReferenceEqualityComparer.Instance);

    /// <summary>The files, each once, in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Paths() => _builds.Search(IsTaken);

    /// <summary>Patterns of the call that no file fits, once the files were searched.</summary>
    public IReadOnlyList<string> Unmatched => _builds.Unmatched;

    /// <summary>Whether nothing is wrong with the configuration of any of the files.</summary>
    public bool IsConfigured(IReadOnlyList<string> paths) => paths.Concat(_builds.Files).All(p => request.Configuration.IsRight(Place(p)));

    /// <summary>What comes of the files that build the others, when those are checked.</summary>
    public IEnumerable<CheckOutcome> BuildFiles() => _builds.Compare(SettingsOf);

    /// <summary>Whether a file that a directory holds is checked: its configuration may exclude it. What the call names is checked.</summary>
    private bool IsTaken(string path) => !request.Configuration.Of(path).Excludes(path);

    private CheckSettings SettingsOf(string path)
    {
        var place = Place(path);
        var whole = request.Configuration.Of(place);
        var own = whole.For(place);
        var settings = ReferenceEquals(own, whole) ? _settings.GetOrAdd(whole, file => CheckSettings.Of(request, file)) : CheckSettings.Of(request, own);
        return request.Baseline is { } baseline && !request.WritesBaseline ? settings with { Baseline = baseline.Of(place) } : settings;
    }

    /// <summary>Where a file stands, as far as that decides on its configuration.</summary>
    public string Place(string path) => path == "-" ? request.StandardInputName ?? "Dockerfile" : path;

    public CheckOutcome Check(string path)
    {
        var outcome = DockerfileReader.Read(path, console.OpenInput);
        if (outcome.File is not { } file)
        {
            return new(path, null, null, outcome.Error);
        }

        file = path == "-" && request.StandardInputName is { } name ? file with { Name = name } : file;
        var read = ReadDocument.Of(file);
        _builds.Keep(path, read);
        var settings = SettingsOf(path);
        var options = settings.ContextDirectory is { } directory
            ? settings.Options with { BuildContext = BuildContext.FromDirectory(directory, path == "-" ? null : path) }
            : settings.Options;
        if (!request.Fixes.IsAsked)
        {
            return new(path, CheckedFile.Of(read, SecretValidator.Validate(read.Document, options), settings), null, null);
        }

        if (file.InvalidAt is not null)
        {
            var found = CheckedFile.Of(read, SecretValidator.Validate(read.Document, options), settings);
            return new(path, found, null, $"{file.Name} is not fixed: it is not valid UTF-8, and writing it would change what is not");
        }

        var before = SecretValidator.Validate(read.Document, options);
        var fixedResult = DocumentFixer.Fix(read.Document, options, request.Fixes.IncludesUnsafe);
        var text = fixedResult.Document.ToString();
        var after = CheckedFile.Of(ReadDocument.Of(file with { Text = text }), fixedResult.Result, settings);
        var change = fixedResult.Applied.IsEmpty ? null : new FileChange(CheckedFile.Masked(file.Text, before), after.Shown.File.Text, text, fixedResult.Applied.Length);
        return new(path, after, change, null);
    }
}

/// <summary>What came of one file.</summary>
/// <param name="Path">The path as it was found.</param>
/// <param name="File">What was found; null when it cannot be read.</param>
/// <param name="Change">What the fixes change; null when nothing.</param>
/// <param name="Error">Why it cannot be read or fixed; null when it can.</param>
internal sealed record CheckOutcome(string Path, CheckedFile? File, FileChange? Change, string? Error);

/// <summary>What fixes make of a file.</summary>
/// <param name="Before">The text before, as it may be shown.</param>
/// <param name="After">The text afterwards, as it may be shown.</param>
/// <param name="Text">The text afterwards, as it is written.</param>
/// <param name="Count">How many fixes were made.</param>
internal sealed record FileChange(string Before, string After, string Text, int Count);
