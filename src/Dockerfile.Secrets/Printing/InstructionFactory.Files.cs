using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public static partial class InstructionFactory
{
    /// <summary>COPY: files from the context, a stage or an image into the image.</summary>
    /// <param name="sources">One or more paths; written as a JSON array when one of them or the destination holds white space.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="from">The stage, image or context; <see langword="null"/> for the build context.</param>
    /// <param name="chown">Who owns the files; <see langword="null"/> for the default.</param>
    /// <param name="chmod">The mode of the files; <see langword="null"/> for the default.</param>
    /// <param name="link">Whether the files become a layer independent of those below.</param>
    /// <param name="parents">Whether the directories of the sources are kept.</param>
    /// <param name="excludes">Patterns that are left out; <see langword="null"/> for none.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static CopyInstruction Copy(
        IEnumerable<string> sources,
        string destination,
        string? from = null,
        string? chown = null,
        string? chmod = null,
        bool link = false,
        bool parents = false,
        IEnumerable<string>? excludes = null,
        char escapeCharacter = '\\') => Files<CopyInstruction>(
        new InstructionText("COPY", escapeCharacter)
            .Flag("from", from).Flag("chown", chown).Flag("chmod", chmod).Flag("link", link).Flag("parents", parents).FlagEach("exclude", excludes),
        Listed(sources),
        destination);

    /// <summary>COPY of a heredoc: the body becomes a file. Its name is chosen so that no line of the body is it.</summary>
    /// <param name="body">The content of the file; a line end is added if the last line has none.</param>
    /// <param name="destination">The path of the file, without white space: a heredoc has no JSON form.</param>
    /// <param name="expand">Whether the builder expands variables in the body.</param>
    /// <param name="chown">Who owns the files; <see langword="null"/> for the default.</param>
    /// <param name="chmod">The mode of the files; <see langword="null"/> for the default.</param>
    /// <param name="link">Whether the files become a layer independent of those below.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static CopyInstruction CopyHeredoc(
        string body, string destination, bool expand = true, string? chown = null, string? chmod = null, bool link = false, char escapeCharacter = '\\')
    {
        ArgumentNullException.ThrowIfNull(destination);
        var heredoc = HeredocText.Of(body, expand);
        var text = new InstructionText("COPY", escapeCharacter).Flag("chown", chown).Flag("chmod", chmod).Flag("link", link)
            .Arguments($"{heredoc.Marker} {destination}").Body(heredoc.Content, heredoc.Name);
        return PrintedInstruction.Read<CopyInstruction>(
            text,
            copy => heredoc.IsThatOf(copy, expand) && copy.Form == ArgumentForm.Words && copy.Arguments is [var source, var target]
                && source.Value == heredoc.Marker && target.Value == destination);
    }

    /// <summary>ADD: files from the context, a URL or a git repository into the image.</summary>
    /// <param name="sources">One or more paths or URLs; written as a JSON array when one of them or the destination holds white space.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="chown">Who owns the files; <see langword="null"/> for the default.</param>
    /// <param name="chmod">The mode of the files; <see langword="null"/> for the default.</param>
    /// <param name="link">Whether the files become a layer independent of those below.</param>
    /// <param name="checksum">What the download must be, such as <c>sha256:...</c>; <see langword="null"/> for anything.</param>
    /// <param name="keepGitDir">Whether the <c>.git</c> folder of a repository is kept.</param>
    /// <param name="unpack">Whether archives are unpacked; <see langword="null"/> for the default: local ones only.</param>
    /// <param name="excludes">Patterns that are left out; <see langword="null"/> for none.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static AddInstruction Add(
        IEnumerable<string> sources,
        string destination,
        string? chown = null,
        string? chmod = null,
        bool link = false,
        string? checksum = null,
        bool keepGitDir = false,
        bool? unpack = null,
        IEnumerable<string>? excludes = null,
        char escapeCharacter = '\\') => Files<AddInstruction>(
        new InstructionText("ADD", escapeCharacter)
            .Flag("chown", chown).Flag("chmod", chmod).Flag("link", link).Flag("checksum", checksum).Flag("keep-git-dir", keepGitDir)
            .Flag("unpack", unpack is { } isUnpacked ? isUnpacked ? "true" : "false" : null).FlagEach("exclude", excludes),
        Listed(sources),
        destination);

    private static T Files<T>(InstructionText text, string[] sources, string destination)
        where T : Instruction
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (sources.Any(static source => Parsing.HeredocMarkers.IsMarker(source)))
        {
            // Also in a JSON array the builder takes it for one, and finds no body.
            throw new ArgumentException("A source reads as the marker of a heredoc.", nameof(sources));
        }

        string[] paths = [.. sources, destination];
        var (form, arguments) = PathText.Of(paths, text.Escape);
        return PrintedInstruction.Read<T>(text.Arguments(arguments), form, paths);
    }
}
