using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS106: the variable of a secret has a name that no variable can have, or one that the step needs itself.</summary>
internal sealed class InvalidEnvName : IConditionalRule
{
    /// <summary>What a shell, the loader or most programs read before they do what they are asked to.</summary>
    private static readonly HashSet<string> NeededByTheStep = new(StringComparer.Ordinal)
    {
        "PATH", "HOME", "SHELL", "IFS", "BASH_ENV", "LD_PRELOAD", "LD_LIBRARY_PATH",
    };

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS106",
        nameof(InvalidEnvName),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "The variable of a secret has a name that no command can use, or one that the step needs itself.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "Without a usable name nothing can read the secret; under the name of PATH or HOME it breaks the step.",
        Remedy = "Name a variable of its own: a letter or `_`, then letters, digits and `_`.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount is not { Planned.EnvironmentVariable: { } name, Options.Env.Entry: { } entry } || ValuelessArguments.In(step, entry))
            {
                continue;
            }

            if (name.Length == 0)
            {
                var way = mount.Planned.Target is null ? "so the secret is neither a variable nor a file" : "so there is no variable";
                yield return new Diagnostic(Descriptor, context.SpanOf(entry), $"`env` names no variable, {way}. Name one, or leave `env` out.");
            }
            else if (NeededByTheStep.Contains(name))
            {
                yield return new Diagnostic(Descriptor, context.SpanOf(entry), $"The step needs `{Shown.Of(name)}` itself, and the secret takes its place. Name a variable of its own.");
            }
            else if (!IsName(name))
            {
                yield return new Diagnostic(Descriptor, context.SpanOf(entry), $"No shell can read a variable named `{Shown.Of(name)}`. Use letters, digits and `_` only, and no digit first.")
                {
                    Fixes = FixesOf.Unsafe("Name it as shells can", MountEdits.ReplaceValue(context.Document, entry, Nameable(name))),
                };
            }
        }
    }

    internal static bool IsNeededByTheStep(string name) => NeededByTheStep.Contains(name);

    private static bool IsName(string name) => !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Nameable(string name)
    {
        var text = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return char.IsAsciiDigit(text[0]) ? "_" + text : text;
    }
}
