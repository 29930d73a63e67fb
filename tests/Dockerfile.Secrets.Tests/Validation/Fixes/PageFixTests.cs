namespace DockerfileSecrets.Tests.Validation.Fixes;

/// <summary>What every fix must keep to, tried on every bad sample of every page.</summary>
public class PageFixTests
{
    public static TheoryData<string, string, bool> Samples
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var page in RulePage.All.Values.OrderBy(p => p.Code, StringComparer.Ordinal))
            {
                foreach (var sample in page.Samples("Bad"))
                {
                    data.Add(page.Code, sample, false);
                    data.Add(page.Code, sample, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_fix_makes_its_finding_go_and_no_other_come(string code, string sample, bool isCrLf)
    {
        var text = isCrLf ? sample.Replace("\n", "\r\n", StringComparison.Ordinal) : sample;
        var options = RulePage.OptionsFor(code);
        var before = Found.All(text, options);
        foreach (var (_, diagnostic) in before.Where(f => f.Diagnostic.Code == code))
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var after = TextEdit.Apply(text, fix.Edits);
                var left = Found.All(after, options);
                Assert.True(Count(left, diagnostic) < Count(before, diagnostic), $"{fix} leaves {diagnostic}:\n{after}");
                Assert.All(left, f => Assert.True(Count(left, f.Diagnostic) <= Count(before, f.Diagnostic), $"{fix} brings {f.Diagnostic}:\n{after}"));
                Assert.Equal(text.Count(c => c == '\r') - Edited(text, fix).Count(c => c == '\r') + Added(fix).Count(c => c == '\r'), after.Count(c => c == '\r'));
                Assert.Equal(isCrLf && after.Contains('\n', StringComparison.Ordinal), after.Contains("\r\n", StringComparison.Ordinal));
                Assert.True(code.StartsWith("DFS9", StringComparison.Ordinal) || !Edited(text, fix).Contains('#', StringComparison.Ordinal), $"{fix} takes a comment.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Fixing_twice_changes_nothing_more(string code, string sample, bool isCrLf)
    {
        var text = isCrLf ? sample.Replace("\n", "\r\n", StringComparison.Ordinal) : sample;
        var once = DocumentFixer.Fix(DockerfileDocument.Parse(text), RulePage.OptionsFor(code), includeUnsafe: true);
        var twice = DocumentFixer.Fix(DockerfileDocument.Parse(once.Document.ToString()), RulePage.OptionsFor(code), includeUnsafe: true);
        Assert.Equal(once.Document.ToString(), twice.Document.ToString());
        Assert.Empty(twice.Applied);
    }

    private static int Count(IReadOnlyList<(string Marked, Diagnostic Diagnostic)> found, Diagnostic like) => found.Count(f => f.Diagnostic.Descriptor == like.Descriptor);

    private static string Edited(string text, Fix fix) => string.Concat(fix.Edits.Select(e => text.Substring(e.Span.Start, e.Span.Length)));

    private static string Added(Fix fix) => string.Concat(fix.Edits.Select(e => e.NewText));
}
