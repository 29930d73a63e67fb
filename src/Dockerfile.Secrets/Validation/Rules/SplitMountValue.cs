using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS105: a blank cuts the value of a mount in two, or a comma ends it.</summary>
internal sealed class SplitMountValue : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS105",
        nameof(SplitMountValue),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A blank cuts the value of a mount in two, or a comma ends it.",
        "BuildKit frontend/dockerfile/parser/split_command.go, extractBuilderFlags")
    {
        Reason = "A flag ends at the first blank: what follows becomes part of the command, and the mount is incomplete.",
        Remedy = "Write the value without blanks, and no comma behind the last option.",
        Supersedes = ["DFS101", "DFS103", "DFS064"],
    };

    public RuleSubject Subject => RuleSubject.Mounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var step in context.Runs)
        {
            for (var i = 0; i < step.Mounts.Length; i++)
            {
                if (Check(context.Document, step, step.Mounts[i]) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private Diagnostic? Check(DockerfileDocument document, EvaluatedStep step, EvaluatedMount mount)
    {
        var instruction = step.Command.Instruction;
        var isLast = ReferenceEquals(instruction.Flags[^1], mount.Mount.Flag);
        var isShell = instruction.Form != ArgumentForm.Json;
        var tail = isLast && isShell ? MountTail.Of(mount.Mount, LacksPlace(mount.Options)) : MountTail.None;
        if (!tail.Spans.IsEmpty)
        {
            var span = TextSpan.FromBounds(document.GetSpan(mount.Mount).Start, document.GetSpan(instruction, tail.Spans[^1]).End);
            return new Diagnostic(Descriptor, span, "A blank ends the mount, and the rest becomes part of the command. Write the value without blanks.")
            {
                Fixes = FixesOf.Safe("Join the value of the mount", [.. tail.Edits.Select(e => e with { Span = document.GetSpan(instruction, e.Span) })]),
            };
        }

        var value = document.GetSpan(mount.Mount);
        if (mount.Mount.Entries is [.., { Text.Length: > 0 }, { Text: "" } last] && value.End < document.Text.Text.Length && document.Text.Text[value.End] is not ('\r' or '\n'))
        {
            return new Diagnostic(Descriptor, TextSpan.FromBounds(value.Start, value.End + 1), "A comma ends the mount, so an option is missing or the comma is one too many. Remove it.")
            {
                Fixes = FixesOf.Safe("Remove the comma", MountEdits.Remove(document, mount.Mount, last)),
            };
        }

        return null;
    }

    /// <summary>Whether the mount is nothing without another option. One of files without a target is not reported by its options: BuildKit
    /// takes the root for it.</summary>
    private static bool LacksPlace(MountOptions options) => options.Type is { IsSet: true, IsKnown: false } ? false
        : options.Type.Value is MountType.Secret ? options.Diagnostics.Any(d => d.Descriptor == DiagnosticDescriptors.SecretIdMissing)
        : options.Type.Value is not MountType.Ssh && !options.Target.IsSet;
}
