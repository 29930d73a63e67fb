namespace DockerfileSecrets.Tests.Flow;

/// <summary>Damaged files: the analysis never throws, and all places that it names lie in the file.</summary>
public class DamagedScriptTests
{
    private const string Whole = "FROM alpine AS a\nARG TOKEN\nRUN --mount=type=secret,id=tok,env=T \\\n  set -x; T2=$(cat /run/secrets/tok | sed \"s|a|${T:-$(echo b)}|\" > /x 2>&1); "
        + "f() { case \"$1\" in a*) echo $T > x;; *) while read -r l; do eval \"echo $l\"; done < /x;; esac; }; f \"$@\" && [ -f /run/secrets/k ] || exit 1\n"
        + "RUN --mount=type=secret,id=tok <<EOF\ncat <<-'IN' > /y\n\t$T\nIN\nnpm config set a=$(cat /run/secrets/tok); trap 'rm -f /y' EXIT; find / -name y -exec cp {} /z \\;\nEOF\n"
        + "FROM a\nCOPY --from=a /x /y /z/\nRUN rm -rf /z && git clone https://x:$TOKEN@h/a.git && xargs -I{} sh -c 'echo {}' < /y\n";

    private static readonly string[] Pieces = ["$", "(", ")", "{", "}", "[", "|", "&", ";", "<", ">", "<<", "'", "\"", "`", "\\", "\n", "#", "!", "*", "~", "=", "$(", "${", "&&", ";;", "esac", "done", "fi", "\uE000", "\uE001", "\0", "<<EOF\n", ">&", "\r\n"];

    [Fact]
    public void They_do_no_harm()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 3000; round++)
        {
            var text = Whole;
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                var at = random.Next(text.Length);
                text = random.Next(2) == 0
                    ? text.Insert(at, Pieces[random.Next(Pieces.Length)])
                    : text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
            }

            foreach (var diagnostic in SecretValidator.Validate(DockerfileDocument.Parse(text)).Diagnostics)
            {
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
                Assert.All(diagnostic.Flow, step => Assert.InRange(step.Span.End, step.Span.Start, text.Length));
                Assert.All(diagnostic.Fixes.SelectMany(f => f.Edits), edit => Assert.InRange(edit.Span.End, edit.Span.Start, text.Length));
            }
        }
    }
}
