using System.Text;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Fuzzing.Targets;

/// <summary>Everything that is made of a Dockerfile: tree, plan, findings, fixes.</summary>
internal static class DocumentTarget
{
    private static readonly string[] Words =
    [
        "FROM a\n", "FROM a AS b\n", "RUN ", "RUN --mount=type=secret,id=", "RUN --mount=type=secret,id=a,env=A ", "ENV A=", "ARG A=", "COPY --from=b ", "ONBUILD ", "WORKDIR /",
        "USER 1000\n", "SHELL [\"/bin/bash\", \"-c\"]\n", "# syntax=x\n", "# escape=`\n", "# dockerfile-secrets ignore=DFS301 reason=x\n", " \\\n", "\r\n", "<<EOF", "\nEOF\n", "<<-'E'", "${A}", "${A:-b}",
        "${A%%*x}", "$A", "/run/secrets/a", ",required", ",target=", ",mode=0400", ",uid=1000", "type=", "\"", "'", "`", "\\", "[\"a\"]", "cat /run/secrets/a > /b", "| tee /c", "--network=none ", "\uFEFF", "\0",
    ];

    private static readonly string[] ShellWords =
    [
        "$(", ")", "`", "${", "}", "((", "))", "$((", "if ", "; then ", "; else ", "; fi", "case $a in ", ";; ", "esac", "for i in ", "; do ", "; done", "while ", "f() { ", "; }", "( ", "{ ", "<<E", "\nE\n", "<<<", "> /a",
        "2>&1", "| ", "&& ", "|| ", "& ", "; ", "'", "\"", "\\", "\\\n", "$'", "\\x41", "#c\n", "[[ ", " ]]", "=(", "cat /run/secrets/a ", "export A=", "echo $A ", "sh -c '", "eval ", "set -x\n", "npm config set ", "read -r A < ",
    ];

    public static FuzzTarget Document { get; } = new("document", bytes => Check(FuzzTarget.TextOf(bytes)), Dockerfiles, [.. Words, .. ShellWords]);

    public static FuzzTarget Mount { get; } = new(
        "mount",
        bytes => Check("FROM a\nUSER 1000\nRUN --mount=" + FuzzTarget.TextOf(bytes) + " cat /run/secrets/a\n"),
        () => SeedFile.Read("mounts.jsonl", "mount"),
        "type=", "secret", "id=", ",", "target=", "dst=", "required", "=true", "mode=", "0400", "uid=", "gid=", "env=", "$A", "${A:-b}", "\"", "\"\"", "\\", "ssh", "bind", "cache", "tmpfs", "size=", "sharing=locked");

    public static FuzzTarget Script { get; } = new("script", CheckScript, () => SeedFile.Read("flow.jsonl", "dockerfile").Select(ScriptOf), [.. ShellWords]);

    private static IEnumerable<byte[]> Dockerfiles() =>
        SeedFile.Read("syntax.jsonl", "dockerfile").Concat(SeedFile.Read("plan.jsonl", "dockerfile")).Concat(SeedFile.Read("findings.jsonl", "dockerfile")).Concat(SeedFile.Read("flow.jsonl", "dockerfile"));

    private static byte[] ScriptOf(byte[] dockerfile)
    {
        var text = Encoding.UTF8.GetString(dockerfile);
        var run = text.IndexOf("RUN ", StringComparison.Ordinal);
        return run < 0 ? dockerfile : Encoding.UTF8.GetBytes(text[(run + 4)..]);
    }

    private static void CheckScript(byte[] bytes)
    {
        var text = FuzzTarget.TextOf(bytes);
        var script = ShellParser.Parse(text);
        var end = 0;
        foreach (var token in script.Tokens)
        {
            PropertyBrokenException.Unless(token.Span.Start >= end && token.Span.End <= text.Length, "tokens of a script stand in order within its text");
            end = token.Span.End;
        }

        Check("FROM a\nRUN --mount=type=secret,id=a --mount=type=secret,id=b,env=B <<'_END_'\n" + text + "\n_END_\n");
    }

    private static void Check(string text)
    {
        var document = DockerfileDocument.Parse(text);
        PropertyBrokenException.Unless(document.ToString() == text, "the tree gives its text back");
        PropertyBrokenException.Unless(string.Concat(document.Elements.Select(e => e.FullText)) == text, "the elements are the text");
        CheckSpans(document.Diagnostics, text);

        var plan = SecretPlanner.Plan(document);
        var json = plan.ToJson();
        PropertyBrokenException.Unless(SecretPlan.FromJson(json).ToJson() == json, "a plan that is read back is the same plan");

        var result = SecretValidator.Validate(document);
        CheckSpans(result.Diagnostics, text);
        CheckSpans(result.Suppressed.Select(s => s.Diagnostic), text);
        if (result.Diagnostics.Any(d => !d.Fixes.IsEmpty))
        {
            var mended = DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe: true).Document.ToString();
            PropertyBrokenException.Unless(DockerfileDocument.Parse(mended).ToString() == mended, "a text with fixes is a text");
        }
    }

    private static void CheckSpans(IEnumerable<Diagnostic> findings, string text)
    {
        foreach (var finding in findings)
        {
            PropertyBrokenException.Unless(IsIn(finding.Span, text), $"{finding.Code} stands in the text");
            PropertyBrokenException.Unless(finding.Message.Length is > 0 and < 2_000, $"{finding.Code} has a message of readable length");
            PropertyBrokenException.Unless(finding.Flow.Concat(finding.Related).All(r => IsIn(r.Span, text)), $"what {finding.Code} points to stands in the text");
            PropertyBrokenException.Unless(finding.Fixes.All(f => f.Edits.All(e => IsIn(e.Span, text))), $"the fixes of {finding.Code} are in the text");
        }
    }

    private static bool IsIn(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
