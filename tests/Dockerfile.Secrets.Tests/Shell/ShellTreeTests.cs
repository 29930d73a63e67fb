using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>What the tree says of each construct.</summary>
public class ShellTreeTests
{
    [Theory]
    [InlineData("a'b c'\"d\"\\ e", "ab cd e")]
    [InlineData("$'a\\tb\\x41\\u00e9'", "a\tbAé")]
    [InlineData("a\\\nb", "ab")]
    [InlineData("\"a\\$b\\c\"", "a$b\\c")]
    [InlineData("a$b", null)]
    [InlineData("$(a)", null)]
    [InlineData("~/a", null)]
    [InlineData("a*", "a*")]
    [InlineData("a$", "a$")]
    public void A_word_says_what_it_always_is(string word, string? expected) =>
        Assert.Equal(expected, Single("x " + word).Words[1].ConstantValue);

    [Theory]
    [InlineData("> f", RedirectionKind.Output, 1)]
    [InlineData("2>> f", RedirectionKind.Append, 2)]
    [InlineData(">| f", RedirectionKind.Clobber, 1)]
    [InlineData("< f", RedirectionKind.Input, 0)]
    [InlineData("3<> f", RedirectionKind.ReadWrite, 3)]
    [InlineData("2>&1", RedirectionKind.DuplicateOutput, 2)]
    [InlineData("<&3", RedirectionKind.DuplicateInput, 0)]
    [InlineData("&> f", RedirectionKind.OutputAndError, 1)]
    [InlineData("&>> f", RedirectionKind.AppendOutputAndError, 1)]
    [InlineData("<<< f", RedirectionKind.HereString, 0)]
    public void Redirections_have_a_kind_and_a_descriptor(string text, object kind, int descriptor)
    {
        var redirection = Assert.Single(Single("x a " + text + " b").Redirections);
        Assert.Equal(kind, redirection.Kind);
        Assert.Equal(descriptor, redirection.EffectiveDescriptor);
        Assert.Equal(["x", "a", "b"], Single("x a " + text + " b").Words.Select(w => w.ConstantValue));
    }

    [Theory]
    [InlineData("cat <<E\na $b\nE\n", false, false, null)]
    [InlineData("cat <<'E'\na $b\nE\n", true, false, "a $b\n")]
    [InlineData("cat <<\\E\na $b\nE\n", true, false, "a $b\n")]
    [InlineData("cat <<-E\n\ta\n\tE\n", false, true, "a\n")]
    [InlineData("cat <<E\na\n", false, false, "a\n")]
    public void Heredocs_have_their_lines(string text, bool isQuoted, bool strips, string? content)
    {
        var heredoc = Assert.Single(Single(text).Redirections).Heredoc!;
        Assert.Equal((isQuoted, strips, content), (heredoc.IsQuoted, heredoc.StripsTabs, heredoc.Body.ConstantValue));
    }

    [Fact]
    public void Two_heredocs_of_a_line_stand_one_behind_the_other()
    {
        var commands = ShellTree.All(ShellParser.Parse("cat <<A; cat <<B\n1\nA\n2\nB\nnext\n")).OfType<SimpleCommand>().ToList();
        Assert.Equal(["1\n", "2\n"], commands.Take(2).Select(c => c.Redirections[0].Heredoc!.Body.ConstantValue));
        Assert.Equal("next", commands[2].Name);
    }

    [Theory]
    [InlineData("$a", "a", ParameterOperator.None, null)]
    [InlineData("${a:-b}", "a", ParameterOperator.DefaultIfEmpty, "b")]
    [InlineData("${a?b c}", "a", ParameterOperator.Require, "b c")]
    [InlineData("${a##*/}", "a", ParameterOperator.TrimLongestPrefix, "*/")]
    [InlineData("${#a}", "a", ParameterOperator.Length, null)]
    [InlineData("${!a}", "a", ParameterOperator.Indirect, null)]
    [InlineData("${a//b/c}", "a", ParameterOperator.ReplaceAll, "b")]
    [InlineData("${10}", "10", ParameterOperator.None, null)]
    [InlineData("$@", "@", ParameterOperator.None, null)]
    [InlineData("${a^^}", "a", ParameterOperator.ChangeCase, "")]
    public void Parameters_have_a_name_an_operator_and_an_operand(string text, string name, object op, string? operand)
    {
        var part = Assert.IsType<ParameterPart>(Assert.Single(Single("x " + text).Words[1].Parts));
        Assert.Equal((name, op), (part.Name, (object)part.Operator));
        Assert.Equal(operand ?? "", part.Operand?.ConstantValue ?? "");
    }

    [Fact]
    public void Assignments_stand_before_the_command()
    {
        var command = Single("A=1 B+=$c D[0]=e x F=g");
        Assert.Equal([("A", false), ("B", true), ("D", false)], command.Assignments.Select(a => (a.Name, a.IsAppend)));
        Assert.Equal("0", command.Assignments[2].Subscript);
        Assert.Equal(["x", "F=g"], command.Words.Select(w => w.ConstantValue));
    }

    [Fact]
    public void An_array_has_its_elements() =>
        Assert.Equal(["1", "2 3"], ((ArrayPart)Single("a=(1 '2 3')").Assignments[0].Value.Parts[0]).Elements.Select(e => e.ConstantValue));

    [Fact]
    public void Pipelines_and_lists_keep_their_joins()
    {
        var statement = ShellParser.Parse("! a | b |& c && d || e &").Statements.Single();
        Assert.True(statement.First.IsNegated);
        Assert.True(statement.IsBackground);
        Assert.Equal([false, true], statement.First.Rest.Select(r => r.PipesErrors));
        Assert.Equal([AndOrOperator.And, AndOrOperator.Or], statement.Rest.Select(r => r.Operator));
    }

    [Fact]
    public void Compound_commands_have_their_parts()
    {
        var nodes = ShellTree.All(ShellParser.Parse("if a; then b; elif c; then d; else e; fi; case $x in a|b) f;; *) g;& esac; for i in 1 2; do h; done; until j; do k; done; l() { m; }")).ToList();
        Assert.Equal(2, nodes.OfType<IfCommand>().Single().Clauses.Length);
        Assert.NotNull(nodes.OfType<IfCommand>().Single().Else);
        Assert.Equal([2, 1], nodes.OfType<CaseCommand>().Single().Items.Select(i => i.Patterns.Length));
        Assert.Equal([CaseEnding.Break, CaseEnding.FallThrough], nodes.OfType<CaseCommand>().Single().Items.Select(i => i.Ending));
        Assert.Equal(["1", "2"], nodes.OfType<ForCommand>().Single().Words!.Value.Select(w => w.ConstantValue));
        Assert.True(nodes.OfType<WhileCommand>().Single().IsUntil);
        Assert.Equal("l", nodes.OfType<FunctionDefinition>().Single().Name);
    }

    [Fact]
    public void Scripts_inside_point_into_the_text_around_them()
    {
        const string text = "x \"$(a $(b))\" `c \\`d\\``";
        var script = ShellParser.Parse(text);
        var names = ShellTree.All(script).OfType<SimpleCommand>().Where(c => c.Name is "a" or "b" or "c" or "d").ToDictionary(c => c.Name!, c => text.Substring(c.Words[0].Span.Start, c.Words[0].Span.Length));
        Assert.All(names, n => Assert.Equal(n.Key, n.Value));
        Assert.Equal(4, names.Count);
    }

    [Fact]
    public void Comments_are_no_words() =>
        Assert.Equal(["x", "a#b", "y"], ShellTree.All(ShellParser.Parse("x a#b # c; d\n# e\ny # f")).OfType<SimpleCommand>().SelectMany(c => c.Words).Select(w => w.ConstantValue));

    [Fact]
    public void A_mark_that_is_missing_lies_in_its_redirection()
    {
        const string text = "a << b";
        Assert.Equal(text, ShellTree.Print(ShellParser.Parse(text)));
        var empty = ShellTree.All(ShellParser.Parse("a <<\n")).OfType<ShellRedirection>().Single();
        Assert.True(empty.Span.Contains(empty.Heredoc!.Span));
    }

    private static SimpleCommand Single(string text) => ShellTree.All(ShellParser.Parse(text)).OfType<SimpleCommand>().First();
}
