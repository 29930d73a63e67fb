using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>Adds fixes to what parser and planner found. Nearly all of it stops a build that comes to it, so no build that worked changes.</summary>
internal sealed class GatheredFixes(DockerfileDocument document)
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private MountIndex? _mounts;

    private MountIndex Mounts => _mounts ??= new MountIndex(document);

    public Diagnostic On(Diagnostic diagnostic) => FixesFor(diagnostic) is { IsEmpty: false } fixes ? diagnostic.WithFixes(fixes) : diagnostic;

    private ImmutableArray<Fix> FixesFor(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        if (descriptor == DiagnosticDescriptors.UnknownInstruction)
        {
            return Keyword(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.MountFieldWithoutValue)
        {
            return FieldWithoutValue(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.MountOwnerNotAllowed || descriptor == DiagnosticDescriptors.SharingWithoutCache)
        {
            return Removal(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.MountTypeNotFirst)
        {
            return TypeFirst(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.SecretIdMissing)
        {
            return IdOfVariable(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.ConflictingMountOptions)
        {
            return Conflict(diagnostic);
        }

        if (descriptor == DiagnosticDescriptors.EmptyContinuation)
        {
            return BlankLine(diagnostic);
        }

        return descriptor == DiagnosticDescriptors.FlagValueMissing ? EqualSign(diagnostic) : Replacement(diagnostic, diagnostic.Suggestion);
    }

    /// <summary>Puts the near name in the place of the wrong one; not where a variable or a quote made it.</summary>
    private ImmutableArray<Fix> Replacement(Diagnostic diagnostic, string? name)
    {
        var written = document.Text.Text.AsSpan(diagnostic.Span.Start, diagnostic.Span.Length);
        return name is not null && !written.IsEmpty && !written.ContainsAnyExcept(Plain)
            ? [new Fix($"Replace it by `{name}`", isSafe: true, new TextEdit(diagnostic.Span, name))]
            : [];
    }

    private ImmutableArray<Fix> Keyword(Diagnostic diagnostic)
    {
        var written = document.Text.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length);
        return diagnostic.Suggestion is not { } keyword || keyword.EndsWith("...", StringComparison.Ordinal)
            ? [] // The suggestion is not the whole text.
            : Replacement(diagnostic, string.Equals(written, written.ToLowerInvariant(), StringComparison.Ordinal) ? keyword.ToLowerInvariant() : keyword);
    }

    private ImmutableArray<Fix> FieldWithoutValue(Diagnostic diagnostic) => Mounts.EntryAt(diagnostic.Span) switch
    {
        { Entry.Text: "", Mount.Entries: var entries } => entries.Any(e => e.Text.Length > 0) ? Removal(diagnostic) : [],
        { Entry.HasValue: false } when diagnostic.Suggestion is "required" or "ro" or "rw" or "readonly" or "readwrite" => Replacement(diagnostic, diagnostic.Suggestion),
        _ => [],
    };

    /// <summary>Not where the option is repeated: the one before it would count then.</summary>
    private ImmutableArray<Fix> Removal(Diagnostic diagnostic) => Mounts.EntryAt(diagnostic.Span) is { } found && (found.Entry.Text.Length == 0 || IsOnly(found.Mount, found.Entry))
        ? FixesOf.Safe(found.Entry.Text.Length == 0 ? "Remove the comma" : $"Remove `{found.Entry.Key}`", MountEdits.Remove(document, found.Mount, found.Entry))
        : [];

    private ImmutableArray<Fix> TypeFirst(Diagnostic diagnostic)
    {
        if (Mounts.EntryAt(diagnostic.Span) is not var (mount, entry))
        {
            return [];
        }

        var type = mount.Entries.LastOrDefault(e => e.Key == "type");
        var knowsIt = type?.Value?.ToUpperInvariant() is { } name && (entry.Key == "size" ? name == "TMPFS" : name is "SECRET" or "SSH");
        if (type is null || !knowsIt || mount.Entries.Count(e => e.Key == "type") > 1)
        {
            return type is not null && document.GetSpan(type).Start < diagnostic.Span.Start ? Removal(diagnostic) : [];
        }

        var insertion = MountEdits.InsertBefore(document, mount.Entries[0], type.Text);
        var removal = MountEdits.Remove(document, mount, type);
        return insertion.IsEmpty || removal.IsEmpty ? [] : FixesOf.Safe($"Put `{type.Text}` first", [.. insertion, .. removal]);
    }

    private ImmutableArray<Fix> IdOfVariable(Diagnostic diagnostic)
    {
        var entries = Mounts.MountAt(diagnostic.Span)?.Entries ?? [];
        var entry = entries.LastOrDefault(e => e.Key == "env");
        return !entries.Any(e => e.Key is "id" or "source" or "src" or "target" or "dst" or "destination") && entry is { Value: { Length: > 0 } name } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? FixesOf.Safe($"Add `id={name}`", MountEdits.InsertBefore(document, entry, "id=" + name))
            : [];
    }

    private ImmutableArray<Fix> Conflict(Diagnostic diagnostic)
    {
        if (Mounts.EntryAt(diagnostic.Span) is not var (mount, entry) || entry.Key is not ("source" or "src"))
        {
            return Removal(diagnostic);
        }

        if (!IsOnly(mount, entry))
        {
            return [];
        }

        var isSame = mount.Entries.LastOrDefault(e => e.Key == "id")?.Value == entry.Value;
        var edits = MountEdits.Remove(document, mount, entry);
        return isSame ? FixesOf.Safe($"Remove `{entry.Key}`", edits) : FixesOf.Unsafe($"Remove `{entry.Key}`, keep `id`", edits);
    }

    private ImmutableArray<Fix> BlankLine(Diagnostic diagnostic)
    {
        if (InstructionAt(diagnostic.Span.Start) is not { } instruction)
        {
            return [];
        }

        // BuildKit warns once for an instruction, so all of its blank lines go; those of a heredoc are text.
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var lines = document.Text;
        var end = instruction.Heredocs.IsEmpty ? document.GetSpan(instruction).End : document.GetSpan(instruction.Heredocs[0]).Start;
        for (var number = lines.GetPosition(diagnostic.Span.Start).Line; number < lines.GetPosition(end).Line; number++)
        {
            var line = lines.GetLineSpan(number);
            if (lines.Text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                edits.Add(new TextEdit(TextSpan.FromBounds(line.Start, lines.GetLineSpan(number + 1).Start), ""));
            }
        }

        return FixesOf.Safe(edits.Count == 1 ? "Remove the blank line" : "Remove the blank lines", edits.ToImmutable());
    }

    private Instruction? InstructionAt(int offset)
    {
        var instructions = document.Instructions;
        var (low, high) = (0, instructions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.GetFullSpan(instructions[middle]).Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && document.GetFullSpan(instructions[low - 1]).Contains(new TextSpan(offset, 0)) ? instructions[low - 1] : null;
    }

    private static bool IsOnly(Mount mount, MountEntry entry) => mount.Entries.Count(e => Meaning(e.Key) == Meaning(entry.Key)) == 1;

    private static string Meaning(string key) => key == "src" ? "source" : key;

    /// <summary><c>--mount type=secret</c>: the value of a flag stands behind an equal sign.</summary>
    private ImmutableArray<Fix> EqualSign(Diagnostic diagnostic)
    {
        var text = document.Text.Text;
        var end = diagnostic.Span.End;
        return text.AsSpan(diagnostic.Span.Start, diagnostic.Span.Length).SequenceEqual("--mount") && text.AsSpan(end).StartsWith(" type=", StringComparison.Ordinal)
            ? [new Fix("Write `=` for the blank", isSafe: true, new TextEdit(new TextSpan(end, 1), "="))]
            : [];
    }
}
