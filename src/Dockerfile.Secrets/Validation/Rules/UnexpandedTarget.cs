using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS204: the path of a secret holds something that is not expanded to what was meant.</summary>
internal sealed partial class UnexpandedTarget : IConditionalRule
{
    /// <summary>What a shell or the runtime sets when the step runs: images do not, and the builder expands before that.</summary>
    private static readonly HashSet<string> SetByTheShell = new(StringComparer.Ordinal) { "HOME", "USER", "LOGNAME", "PWD", "OLDPWD", "UID", "HOSTNAME" };

    private static readonly ExpansionLimits LongestPath = new() { MaxLength = 4096 };

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS204",
        nameof(UnexpandedTarget),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "The path of a secret holds `~`, or a variable that the stage does not set.",
        "BuildKit frontend/dockerfile/shell/lex.go, and dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "The builder expands ARG and ENV of the stage only: the file is put where nothing looks for it.",
        Remedy = "Write the whole path, or declare the ARG in the stage.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount.Options.Target.Entry is { Value: { } text } entry && mount.Options.Diagnostics.IsEmpty)
            {
                var unset = UnsetIn(context, step, text);
                if (unset is not null)
                {
                    yield return Report(context, step, entry, WhyUnset(context, unset), IsGlobal(context, unset) ? Declare(context, step, unset) : []);
                }
                else if (Tilde().IsMatch(text))
                {
                    yield return Report(context, step, entry, "`~` is an ordinary character here.", AtHome(context, step, entry, text));
                }
            }
        }
    }

    private static string WhyUnset(ValidationContext context, string name) => IsGlobal(context, name)
        ? $"The stage does not declare `{Shown.Of(name)}`: an ARG before FROM counts in FROM lines only."
        : $"The stage does not set `{Shown.Of(name)}`: the builder does not know what the shell sets.";

    private Diagnostic Report(ValidationContext context, EvaluatedStep step, MountEntry entry, string why, ImmutableArray<Fix> fixes)
    {
        var path = BecomesOf(context, step, entry.BuilderValue!);
        return new Diagnostic(Descriptor, context.SpanOf(entry), $"{why}{(path is null ? "" : $" The path becomes `{Shown.Of(path)}`.")} Write the whole path.") { Fixes = fixes };
    }

    /// <summary>A variable whose name and absence are certain enough: one that the image may set is not judged.</summary>
    private static string? UnsetIn(ValidationContext context, EvaluatedStep step, string text)
    {
        var scope = step.Before.Scope;
        foreach (var use in VariableWord.Parse(text, context.Document.EscapeCharacter).Variables)
        {
            var hasDefault = use.Modifier is ":-" or "-" or ":+" or "+" or ":?" or "?";
            if (!hasDefault && scope.Get(use.Name) is null && (step.Before.IsBaseKnown || SetByTheShell.Contains(use.Name) || IsGlobal(context, use.Name)))
            {
                return use.Name;
            }
        }

        return null;
    }

    private static bool IsGlobal(ValidationContext context, string name) => context.Graph.Globals.Contains(name);

    private static string? BecomesOf(ValidationContext context, EvaluatedStep step, string text)
    {
        var expanded = VariableWord.Parse(text, context.Document.EscapeCharacter).Expand(new AbsentIsUnset(step.Before.Scope), LongestPath);
        return expanded.Value is not { Length: > 0 } path ? null
            : PosixPath.IsAbsolute(path) ? path
            : step.Planned.WorkingDirectory is { } directory ? PosixPath.Join(directory, path)
            : path;
    }

    /// <summary>Only where the step runs as root, as far as the file says.</summary>
    private static ImmutableArray<Fix> AtHome(ValidationContext context, EvaluatedStep step, MountEntry entry, string text) =>
        text.StartsWith("~/", StringComparison.Ordinal) && step.Before.User is { Text: "" or "root" or "0" } or { Text: null, Missing: null }
            ? FixesOf.Unsafe("Write the home of root", MountEdits.ReplaceValue(context.Document, entry, "/root" + text[1..]))
            : [];

    private static ImmutableArray<Fix> Declare(ValidationContext context, EvaluatedStep step, string name)
    {
        if (step.Command.Instruction != step.Command.Origin)
        {
            return [];
        }

        var start = context.Document.GetSpan(step.Command.Instruction).Start;
        var text = context.Document.Text.Text;
        var isCrLf = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && text[end - 1] == '\r';
        return [new Fix($"Declare `{name}` in the stage", isSafe: false, new TextEdit(new TextSpan(start, 0), $"ARG {name}{(isCrLf ? "\r\n" : "\n")}"))];
    }

    [GeneratedRegex(@"^~[a-z_][a-z0-9_-]*/|^~(?:/|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Tilde();

    private sealed class AbsentIsUnset(StageScope scope) : IVariableScope
    {
        public VariableValue Find(string name) => scope.Get(name)?.Value ?? VariableValue.Unset;
    }
}
