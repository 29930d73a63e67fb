using System.Buffers;
using System.Collections.Immutable;
using DockerfileSecrets.Fixes;
using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>What the rules about the use of a mount share: whether it is used, and the edits that put it right.</summary>
internal static class SecretReads
{
    private static readonly SearchValues<char> Unquotable = SearchValues.Create("\t\"'\\`\n");

    /// <summary>The mounts of which it is certain that nothing in the RUN reads them. All at once: a RUN may have thousands.</summary>
    public static HashSet<EvaluatedMount> Unused(RunFlow run)
    {
        var unused = new HashSet<EvaluatedMount>(ReferenceEqualityComparer.Instance);
        if (run.IsComplete && run.IsUnderstood && run.Sources.Count > 0)
        {
            unused.UnionWith(run.Sources.Select(s => s.Mount).OfType<EvaluatedMount>());
            unused.ExceptWith(run.Reads.Select(r => r.Source.Mount).OfType<EvaluatedMount>());
            unused.ExceptWith(run.Paths.Select(p => SecretPlaces.Meant(run, p.Path)).OfType<EvaluatedMount>());
            unused.ExceptWith(run.Sources.Where(s => run.Commands.Exists(c => ReadingHabits.MayRead(c, s))).Select(s => s.Mount).OfType<EvaluatedMount>());
        }

        return unused;
    }

    public static ImmutableArray<Fix> TakeAway(ValidationContext context, RunFlow run, EvaluatedMount mount) =>
        FixesOf.Unsafe("Take the mount away", MountEdits.RemoveMount(context.Document, run.Step.Command.Instruction, mount.Mount));

    public static ImmutableArray<Fix> GiveTo(ValidationContext context, EvaluatedMount mount, string user)
    {
        var uid = user.Split(':')[0];
        if (!uint.TryParse(uid, out _))
        {
            return [];
        }

        var title = $"Give the file to the user {uid}";
        return mount.Options.Uid.Entry is { } entry
            ? FixesOf.Unsafe(title, MountEdits.ReplaceValue(context.Document, entry, uid))
            : FixesOf.Unsafe(title, MountEdits.Append(context.Document, mount.Mount, "uid=" + uid));
    }

    public static ImmutableArray<Fix> AddMount(ValidationContext context, RunFlow run, string mount)
    {
        if (mount.AsSpan().ContainsAny(Unquotable))
        {
            return [];
        }

        var instruction = run.Step.Command.Instruction;
        var end = context.Document.GetSpan(instruction, instruction.Flags is [.., var last] ? last.Span : instruction.KeywordSpan).End;
        return [new Fix("Mount the secret here", false, new TextEdit(new TextSpan(end, 0), " " + FlagOf(mount)))];
    }

    /// <summary>The flag of a mount, in quotes where a blank would end it.</summary>
    public static string FlagOf(string mount) => mount.Contains(' ', StringComparison.Ordinal) ? $"--mount=\"{mount}\"" : "--mount=" + mount;

    public static ImmutableArray<Fix> ReplacePath(ValidationContext context, PathUse use, string path)
    {
        var text = context.Document.Text.Text.AsSpan(use.Span.Start, use.Span.Length);
        var at = text.IndexOf(use.Path);
        return at < 0 || text[(at + 1)..].Contains(use.Path, StringComparison.Ordinal)
            ? []
            : [new Fix($"Read {path}", false, new TextEdit(new TextSpan(use.Span.Start + at, use.Path.Length), path))];
    }
}
