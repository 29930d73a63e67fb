using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>HCL as bake files use it: bodies of attributes and blocks, and expressions. (HCL native syntax specification.)</summary>
internal static class HclGrammar
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    /// <summary>An expression between brackets, where a line break is a blank.</summary>
    public static Parser<char, HclExpression> Nested { get; } = Expression(HclLeaves.Space);

    /// <summary>An expression of an attribute, which ends with its line.</summary>
    private static readonly Parser<char, HclExpression> OfLine = Expression(HclLeaves.Blanks);

    private static readonly Parser<char, Unit> LineEnd =
        HclLeaves.Blanks.Then(HclLeaves.LineComment.OrNothing()).Then(Lookahead(Char('\n').ToUnit().Or(Char('}').ToUnit()).Or(Parser<char>.End)));

    private static readonly Parser<char, string> Label = HclLeaves.Name.Or(HclTemplates.Quoted.To(TextOf)).Before(HclLeaves.Blanks);

    private static readonly Parser<char, object> Item = Parser<char>.CurrentOffset.Then(HclLeaves.Name.Before(HclLeaves.Blanks), (at, name) => (at, name))
        .Bind(head => Char('=').Then(HclLeaves.Blanks).Then(OfLine).Before(LineEnd).To(object (value) => new HclAttribute(head.name, value, head.at))
            .Or(Label.Listed().Before(Char('{')).Then(Rec(() => Body!), (labels, body) => (labels, body)).Before(Char('}'))
                .To(object (block) => new HclBlock(head.name, [.. block.labels], block.body, head.at))));

    private static readonly Parser<char, HclBody> Body = new DepthGuard().Then(HclLeaves.Space).Then(Item.Before(HclLeaves.Space).Listed())
        .To(items => items.ToArray())
        .To(items => new HclBody([.. items.OfType<HclAttribute>()], [.. items.OfType<HclBlock>()]));

    /// <summary>A whole file.</summary>
    public static Parser<char, HclBody> File { get; } = Rec(() => Body!).Before(Parser<char>.End);

    private static Parser<char, HclExpression> Expression(Parser<char, Unit> skip)
    {
        Parser<char, HclExpression> self = null!;
        var operand = Rec(() => Unary(skip));
        foreach (var operators in Enumerable.Reverse(Levels))
        {
            var next = operand;
            var sign = OneOf(operators.Select(Sign)).Before(skip);
            operand = next.Before(skip).Then(
                sign.Then(next.Before(skip), (o, right) => (o, right)).Listed(),
                (first, rest) => rest.Aggregate(first, (left, r) => new HclOperation(r.o, left, r.right)));
        }

        var all = operand;
        self = new DepthGuard().Then(all).Before(skip).Then(
            Char('?').Then(skip).Then(Rec(() => self)).Before(skip).Before(Char(':')).Before(skip).Then(Rec(() => self), (yes, no) => (yes, no)).OrNothing(),
            (condition, choice) => choice.HasValue ? new HclChoice(condition, choice.Value.yes, choice.Value.no) : condition);
        return self;
    }

    private static Parser<char, string> Sign(string sign) => sign == "/"
        ? Try(String(sign).Before(Lookahead(Parser<char>.Token(c => c is not ('/' or '*')))))
        : Try(String(sign));

    private static Parser<char, HclExpression> Unary(Parser<char, Unit> skip) =>
        Char('!').Or(Char('-')).Before(skip).Listed().Then(Term, (signs, right) =>
            signs.Reverse().Aggregate(right, (operand, sign) => new HclOperation(sign.ToString(), null, operand)));

    private static readonly Parser<char, HclExpression> For = Try(String("for").Then(Parser<char>.Token(c => c is ' ' or '\t' or '\n' or '\r')))
        .Then<Unit>(new BracketedLeaf()).ToValue((HclExpression)new HclOpaque("uses a `for` expression"));

    private static readonly Parser<char, Unit> Comma = Char(',').Then(HclLeaves.Space);

    private static readonly Parser<char, HclExpression> List = Char('[').Then(HclLeaves.Space)
        .Then(For.Or(Rec(() => Nested!).Before(HclLeaves.Space).ListedBetween(Comma).To(HclExpression (items) => new HclList([.. items]))))
        .Before(Char(']'));

    private static readonly Parser<char, HclExpression> Key =
        Try(HclLeaves.Name.Before(Lookahead(HclLeaves.Space.Then(Parser<char>.Token(c => c is '=' or ':'))))).To(HclExpression (name) => new HclLiteral(new HclText(name, true)))
            .Or(Rec(() => Nested!));

    private static readonly Parser<char, (HclExpression Key, HclExpression Value)> Entry = Key.Before(HclLeaves.Space).Before(Parser<char>.Token(c => c is '=' or ':')).Before(HclLeaves.Space)
        .Then(OfLine, (key, value) => (key, value)).Before(HclLeaves.Space).Before(Comma.OrNothing());

    private static readonly Parser<char, HclExpression> Object = Char('{').Then(HclLeaves.Space)
        .Then(For.Or(Entry.Listed().To(HclExpression (entries) => new HclObject([.. entries]))))
        .Before(Char('}'));

    private static readonly Parser<char, HclExpression> Named = HclLeaves.Name.Then(
        Try(HclLeaves.Blanks.Then(Char('('))).Then(HclLeaves.Space).Then(Rec(() => Nested!).Before(HclLeaves.Space).Before(String("...").OrNothing()).Before(HclLeaves.Space).ListedBetween(Comma)).Before(Char(')')).OrNothing(),
        Resolve);

    private static readonly Parser<char, Unit> Access = Try(Char('.').Then(HclLeaves.Name.Or(HclLeaves.Digits).Or(String("*")))).ToUnit()
        .Or(Char('[').Then(HclLeaves.Space).Then(String("*").ToUnit().Or(Rec(() => Nested!).ToUnit())).Before(HclLeaves.Space).Before(Char(']')).ToUnit());

    private static readonly Parser<char, HclExpression> Term = OneOf(
            HclTemplates.Quoted,
            new HeredocLeaf(),
            List,
            Object,
            Char('(').Then(HclLeaves.Space).Then(Rec(() => Nested!)).Before(HclLeaves.Space).Before(Char(')')),
            HclLeaves.Number.To(HclExpression (number) => new HclLiteral(HclValue.Number(number) ?? new HclText(number, false))),
            Named)
        .Then(Access.Listed(), (term, access) => access.Length > 0 ? new HclOpaque("takes a part of another value") : term);

    private static HclExpression Resolve(string name, Maybe<ImmutableArray<HclExpression>> arguments) => arguments.HasValue
        ? new HclCall(name, [.. arguments.Value])
        : name switch
        {
            "true" or "false" => new HclLiteral(HclValue.Of(name == "true")),
            "null" => new HclLiteral(HclValue.Null),
            _ => new HclName(name),
        };

    /// <summary>The text of a label, in which nothing is put.</summary>
    private static string TextOf(HclExpression template) =>
        string.Concat(((HclTemplate)template).Parts.Select(p => p is HclLiteral { Value: HclText text } ? text.Text : ""));
}
