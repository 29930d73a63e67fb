using System.Text.RegularExpressions;
using DockerfileSecrets.Shell;
using Xunit.Abstractions;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>What the grammar accepts some shell accepts, and the other way round: odd scripts, always the same, against bash, dash and BusyBox.</summary>
public class ShellDifferentialTests(ITestOutputHelper output)
{
    /// <summary>Where the grammar differs on purpose: a script, how the shortest scripts of its kind look, and why.</summary>
    public static TheoryData<string, string, string> Deviations => new()
    {
        { "function d", @"\bfunction\b", "dash knows no `function`: it is a command there; bash wants a body" },
        { "[[ a", @"\[\[|\]\]", "in dash `[[` is a command; of what stands between the brackets of bash the words are read and the signs not judged" },
        { "select", @"\bselect\b", "dash knows no `select`: it is a command there" },
        { "echo ${a${}", @"\$\{", "dash looks into braces when it runs them" },
        { "echo `'`", "`", "bash reads what stands in backticks when it runs them" },
        { "case x in &) esac", @"\bcase\b", "dash and BusyBox take a sign for a pattern" },
        { "f()x=()", @"^\w+\(\)\w+\+?=\(", "a function's body without brackets is dash's, an array bash's: no shell has both" },
        { "''()(a)", @"^['""]+\(\)", "BusyBox takes a quoted word for the name of a function" },
        { "time in", @"\btime\b", "behind `time` a keyword is a word in dash and BusyBox, which have no such keyword" },
    };

    [RealShellTheory]
    [MemberData(nameof(Deviations))]
    public void A_listed_deviation_is_one(string script, string shortest, string reason)
    {
        Assert.Matches(shortest, script);
        Assert.True(Deviates(script), $"No longer a deviation, take it off the list: {reason}");
    }

    [RealShellTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Odd_scripts_are_broken_for_the_grammar_when_they_are_for_every_shell(int seed)
    {
        var deviating = OddScripts.From(seed, 300).Where(Deviates).Distinct(StringComparer.Ordinal).ToList();
        var unknown = deviating.Where(s => !IsKnown(s)).Select(s => OddScripts.Shortest(s, Deviates)).Where(s => !IsKnown(s)).ToList();
        output.WriteLine($"seed {seed}: {deviating.Count} of 300 deviate");
        Assert.True(unknown.Count == 0, string.Join("\n", unknown.Select(s => $"{(IsBroken(s) ? "only the grammar rejects" : "only the grammar accepts")} {System.Text.Json.JsonSerializer.Serialize(s)}")));
        Assert.True(deviating.Count <= 15, $"{deviating.Count} of 300 deviate");
    }

    [RealShellTheory]
    [InlineData(3)]
    public void Measured_scripts_and_the_same_with_a_mistake_are_judged_as_shells_do(int seed)
    {
        var random = new Random(seed);
        var scripts = MeasuredScripts.All().Where((_, index) => index % 7 == 0).ToList();
        Assert.All(scripts, script => Assert.False(IsBroken(script) || Deviates(script), script));
        var deviating = scripts.Select(script => OddScripts.WithMistake(random, script)).Where(Deviates).ToList();
        var unknown = deviating.Where(s => !IsKnown(s)).Select(s => OddScripts.Shortest(s, Deviates)).Where(s => !IsKnown(s)).ToList();
        Assert.True(unknown.Count == 0, string.Join("\n---\n", unknown));
    }

    private static bool IsKnown(string script) => script.Length < 40 && Deviations.Any(d => Regex.IsMatch(script, (string)d[1]));

    private static bool Deviates(string script) => IsBroken(script) == RealShell.All.Any(shell => shell.Accepts(script));

    private static bool IsBroken(string script) => ShellTree.IsBroken(ShellParser.Parse(script));

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class RealShellTheoryAttribute : TheoryAttribute
    {
        public RealShellTheoryAttribute()
        {
            var missing = new[] { "bash", "dash", "ash" }.Except(RealShell.All.Select(s => s.Name)).ToList();
            if (missing.Count > 0)
            {
                Skip = $"needs {string.Join(" and ", missing)} (ash: `busybox` in the PATH)";
            }
        }
    }
}
