using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Strings with <c>${...}</c> in them.</summary>
internal static class HclTemplates
{
    private static readonly Parser<char, HclExpression> Doubled =
        Try(String("$${")).ToValue(Text("${")).Or(Try(String("%%{")).ToValue(Text("%{")));

    private static readonly Parser<char, HclExpression> Interpolation = Try(String("${")).Then(Char('~').OrNothing()).Before(HclLeaves.Space)
        .Then(Rec(() => HclGrammar.Nested).Before(HclLeaves.Space), (before, value) => (before, value)).Then(
            Char('~').OrNothing().Before(Char('}')),
            (read, after) => read.before.HasValue || after.HasValue ? new HclOpaque("strips blanks around a value") : read.value);

    private static readonly Parser<char, HclExpression> Directive = Try(String("%{")).Then(Parser<char>.Token(c => c != '}').SkipMany()).Then(Char('}'))
        .ToValue((HclExpression)new HclOpaque("uses a template directive"));

    private static readonly Parser<char, HclExpression> Signs = Parser<char>.Token(c => c is '$' or '%').To(c => Text(c.ToString()));

    /// <summary>A string in quotes.</summary>
    public static Parser<char, HclExpression> Quoted { get; } = Join(OneOf(
            Parser<char>.Token(c => c is not ('"' or '\\' or '$' or '%' or '\n')).AtLeastOnceString().To(Text),
            Char('\\').Then(HclLeaves.Escape).To(Text),
            Doubled,
            Interpolation,
            Directive,
            Signs))
        .Between(Char('"')).Labelled("a string");

    /// <summary>A whole text that stands for a template: a string of JSON, the body of a heredoc.</summary>
    public static Parser<char, HclExpression> Whole { get; } = Join(OneOf(
            Parser<char>.Token(c => c is not ('$' or '%')).AtLeastOnceString().To(Text), Doubled, Interpolation, Directive, Signs))
        .Before(Parser<char>.End);

    private static Parser<char, HclExpression> Join(Parser<char, HclExpression> part) => part.Listed()
        .To(HclExpression (parts) => new HclTemplate([.. parts]));

    private static HclExpression Text(string text) => new HclLiteral(new HclText(text, true));
}
