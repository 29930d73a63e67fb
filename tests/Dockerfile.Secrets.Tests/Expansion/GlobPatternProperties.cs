using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Expansion;

/// <summary>The pattern search against regular expressions, which BuildKit makes of patterns.</summary>
public class GlobPatternProperties
{
    [Property(MaxTest = 5000)]
    public Property Patterns_match_what_the_regular_expression_matches()
    {
        var patterns = Gen.Elements('a', 'b', '*', '?', '\n').ListOf().Select(string.Concat);
        var values = Gen.Elements('a', 'b', 'a', 'b', '\n').ListOf().Select(string.Concat);
        return Prop.ForAll(patterns.ToArbitrary(), values.ToArbitrary(), (pattern, value) =>
        {
            var expression = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
            var shortest = new Regex("^" + expression.Replace(".*", ".*?", StringComparison.Ordinal)).Match(value);
            var longest = new Regex("^" + expression).Match(value);
            var any = new Regex(expression).Match(value);

            var glob = GlobCompiler.Compile(pattern, out _)!;
            Assert.Equal(shortest.Success ? shortest.Length : -1, glob.MatchPrefix(value, longest: false, new StepBudget(1_000_000)));
            Assert.Equal(longest.Success ? longest.Length : -1, glob.MatchPrefix(value, longest: true, new StepBudget(1_000_000)));
            var isFound = glob.TryFind(value, 0, new StepBudget(1_000_000), out var match);
            Assert.Equal(any.Success, isFound);
            Assert.Equal(any.Success ? new TextSpan(any.Index, any.Length) : default, match);
        });
    }
}
