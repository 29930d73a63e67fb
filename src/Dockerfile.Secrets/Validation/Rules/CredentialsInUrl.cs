using System.Buffers;
using System.Collections.Frozen;
using DockerfileSecrets.Recognition;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Rules;

/// <summary>DFS307: a URL carries credentials.</summary>
internal sealed class CredentialsInUrl : IValidationRule
{
    /// <summary>Where a password equal to the name is what the software comes with, for tests on one machine.</summary>
    private static readonly FrozenSet<string> Databases = new[] { "postgres", "postgresql", "mysql", "mysql2", "mariadb", "mongodb", "redis", "rediss", "amqp", "amqps", "jdbc", "mssql", "ldap", "nats", "ws" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> OfTemplates = SearchValues.Create("{}<>%*[]^");

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS307",
        nameof(CredentialsInUrl),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A URL carries credentials.",
        "this library, docs/rules/DFS307.md")
    {
        Reason = "URLs stay in the history of the image, in logs and in what tools write down: git keeps the URL that it cloned.",
        Remedy = "Mount a netrc file or a token as a secret, and leave it out of the URL.",
        Cwe = 522,
    };

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var mayHoldUrls = SecretUrl.MayBeIn(context.Document.Text.Text);
        foreach (var instruction in context.Document.Instructions)
        {
            // A URL that a continuation goes through shows on the joined line only.
            if ((!mayHoldUrls && !instruction.Element.IsContinued) || !MayHoldUrl(context, instruction))
            {
                continue;
            }

            var script = context.ScriptOf(instruction);
            foreach (var (span, url) in script is null ? InTexts(context, instruction) : InScript(script))
            {
                if (Judge(context, context.StepOf(instruction), script, span, url) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private static bool MayHoldUrl(ValidationContext context, Instruction instruction) => instruction.Heredocs.IsEmpty
        ? SecretUrl.MayBeIn(instruction.Element.LogicalText)
        : SearchedText.Of(context.Document, instruction).Any(t => SecretUrl.MayBeIn(t.Characters));

    private static IEnumerable<(TextSpan Span, SecretUrl Url)> InTexts(ValidationContext context, Instruction instruction) =>
        from text in SearchedText.Of(context.Document, instruction)
        from url in SecretUrl.AllIn(text.Text)
        select (text.SpanOf(url.Start, url.Length), url);

    private static IEnumerable<(TextSpan Span, SecretUrl Url)> InScript(FileScript script) =>
        from text in ScriptTexts.Nodes(script.Script).Select(ScriptTexts.At).OfType<SpokenText>().Concat(ScriptTexts.Asides(script.Script))
        from url in SecretUrl.AllIn(text.Value)
        select (script.SpanOf(text.SpanOf(url.Start, url.Length)), url);

    private Diagnostic? Judge(ValidationContext context, EvaluatedStep? step, FileScript? script, TextSpan span, SecretUrl url)
    {
        var hasPassword = url.Password.Length > 0 && url.Password is not "x-oauth-basic";
        var secret = hasPassword ? url.Password : url.User;
        if (secret.Contains('$', StringComparison.Ordinal))
        {
            var name = VariableWord.Parse(secret, '\\', WordQuoting.Kept).Variables.Select(v => v.Name).FirstOrDefault(n => IsOfTheFile(step, script, n));
            var isSecret = name is not null && (hasPassword || SecretName.Judge(name, context.Options) == SecretNameKind.Secret);
            return !isSecret ? null : new Diagnostic(
                Descriptor, span, $"The URL carries what `{name}` holds: it stays in the history of the image and in what tools write down. Mount it as a secret, and leave it out of the URL.")
            {
                Severity = DiagnosticSeverity.Warning,
            };
        }

        if (!hasPassword || IsNoSecret(secret) || IsNoSecret(url.User) || url.User.Contains('$', StringComparison.Ordinal) || IsExample(url.Host))
        {
            return null;
        }

        var isWeak = Databases.Contains(url.Scheme) && !SecretValue.LooksRandom(secret);
        return new Diagnostic(Descriptor, span, "The URL carries a password that everybody who has the file or the image can read. Change it, mount it as a secret (a netrc file, say), and leave it out of the URL.")
        {
            Severity = isWeak ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            Confidence = isWeak ? DiagnosticConfidence.Heuristic : DiagnosticConfidence.Likely,
            SensitiveSpans = [span],
        };
    }

    private static bool IsNoSecret(string text) => SecretValue.IsPlaceholder(text) || text is "user" or "username" or "password" or "pass" or "pwd" or "token" or "secret"
        || text.AsSpan().ContainsAny(OfTemplates);

    private static bool IsExample(string host) => host is "example.com" or "example.org" or "example.net" or "host" or "hostname"
        || host.EndsWith(".example.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>A variable that ARG or ENV sets, and not the step itself: by a mount, or by an assignment in its command.</summary>
    private static bool IsOfTheFile(EvaluatedStep? step, FileScript? script, string name) =>
        step?.Before.Scope.Get(name) is not null
        && !step.Mounts.Any(m => m.Options.Env is { IsKnown: true, Value: { } variable } && variable == name)
        && (script is null || !ScriptTexts.Assigned(script.Script).Contains(name, StringComparer.Ordinal));
}
