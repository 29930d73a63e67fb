namespace DockerfileSecrets.Tests.Syntax;

/// <summary>Line ends, byte order marks, escape characters, and where a line and a column are.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("FROM a\r\nRUN x \\\r\n  y\r\n\r\n# c\r\nUSER z\r\n")]
    [InlineData("FROM a\nRUN x \\\n  y\n\n# c\nUSER z\n")]
    [InlineData("FROM a\r\nRUN x \\\n  y\n\n# c\r\nUSER z")]
    [InlineData("\uFEFFFROM a\nRUN x \\\n  y\n\n# c\nUSER z")]
    public void Line_ends_and_a_byte_order_mark_change_nothing_but_the_text(string text)
    {
        var document = DockerfileDocument.Parse(text);
        Assert.Equal(["FROM a", "RUN x   y", "USER z"], document.Instructions.Select(i => i.JoinedText));
        Assert.Equal("c", Assert.Single(document.Elements.OfType<Comment>()).Content);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(text, document.ToString());
    }

    [Fact]
    public void A_lone_carriage_return_ends_no_line()
    {
        var document = DockerfileDocument.Parse("FROM a\rRUN x\n");
        var from = Assert.Single(document.Instructions);
        Assert.Equal(["a", "RUN", "x"], from.Arguments.Select(a => a.Value));
        Assert.Equal(2, document.Text.LineCount);
    }

    [Fact]
    public void A_byte_order_mark_counts_only_at_the_start_of_the_file()
    {
        Assert.Equal(InstructionKind.From, DockerfileDocument.Parse("\uFEFFFROM a\n").Instructions[0].Kind);
        var document = DockerfileDocument.Parse("\uFEFFFROM a\n");
        Assert.Equal("FROM", document.Text.Text.Substring(document.GetSpan(document.Instructions[0]).Start, 4));
    }

    [Theory]
    [InlineData("RUN a \\\n b", '\\', "RUN a  b")]
    [InlineData("RUN a \\ \t\n b", '\\', "RUN a  b")]
    [InlineData("RUN a `\n b", '`', "RUN a  b")]
    [InlineData("RUN a`\nb", '`', "RUN ab")]
    [InlineData("RUN a \\\n# c\n\t# d\n b", '\\', "RUN a  b")]
    [InlineData("RUN a \\\n\n\n b", '\\', "RUN a  b")]
    [InlineData("RUN a \\\n\\\n b", '\\', "RUN a  b")]
    [InlineData("RUN a \\\\", '\\', "RUN a \\\\")]
    [InlineData("RUN a \\", '\\', "RUN a ")]
    public void Continued_lines_are_joined(string text, char escape, string joined) => Assert.Equal(joined, Instruction.Parse(text, escape).JoinedText);

    [Fact]
    public void An_instruction_ends_with_its_line_when_the_escape_character_is_escaped_or_the_other_one()
    {
        Assert.Equal(["RUN a \\\\", "RUN b"], DockerfileDocument.Parse("RUN a \\\\\nRUN b").Instructions.Select(i => i.JoinedText));
        Assert.Equal(["RUN a `", "RUN b"], DockerfileDocument.Parse("RUN a `\nRUN b").Instructions.Select(i => i.JoinedText));
    }

    [Fact]
    public void Comments_inside_an_instruction_are_kept_with_it()
    {
        var run = Instruction.Parse("RUN a \\\n  # one\n#two\n  && b # three\n");
        Assert.Equal(["one", "two"], run.InnerComments.AsEnumerable());
        Assert.EndsWith("b # three", run.JoinedText, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_above_an_instruction_are_its_own_over_blank_lines_up_to_an_empty_one()
    {
        var document = DockerfileDocument.Parse("# syntax=x\n# far\n#\n# one\n\n  # two\nFROM a\nRUN b\n");
        Assert.Equal(["one", "two"], document.GetLeadingComments(document.Instructions[0]).Select(c => c.Content));
        Assert.Empty(document.GetLeadingComments(document.Instructions[1]));
    }

    [Fact]
    public void Positions_count_lines_and_columns_from_one_and_lead_back_to_offsets()
    {
        var text = new SourceText("ab\r\n\ncd");
        Assert.Equal(3, text.LineCount);
        Assert.Equal(
            [new(1, 1), new(1, 2), new(1, 3), new(1, 4), new(2, 1), new(3, 1), new(3, 2), new(3, 3)],
            Enumerable.Range(0, 8).Select(text.GetPosition));
        Assert.All(new[] { 0, 1, 2, 4, 5, 6, 7 }, offset => Assert.Equal(offset, text.GetOffset(text.GetPosition(offset))));
        Assert.Equal([new(0, 2), new(4, 0), new(5, 2)], new[] { 1, 2, 3 }.Select(text.GetLineSpan));
        Assert.Equal("3:2", text.GetPosition(6).ToString());
    }

    [Fact]
    public void A_column_behind_the_line_is_its_end()
    {
        var text = new SourceText("ab\r\ncd\n");
        Assert.Equal((2, 6, 7), (text.GetOffset(new(1, 99)), text.GetOffset(new(2, 99)), text.GetOffset(new(3, 1))));
    }

    [Fact]
    public void Places_outside_the_text_are_refused()
    {
        var text = new SourceText("ab");
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetPosition(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetPosition(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetLineSpan(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetLineSpan(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetOffset(new(1, 0)));
    }

    [Fact]
    public void Lines_of_an_element_are_the_first_and_the_last_it_stands_in()
    {
        var document = DockerfileDocument.Parse("FROM a\n\n\nRUN b \\\n\n  c\n# d");
        Assert.Equal([new(1, 1), new(2, 3), new(4, 6), new(7, 7)], document.Elements.Select(document.GetLines));
    }

    [Fact]
    public void A_node_of_another_document_has_no_place_in_this_one()
    {
        var document = DockerfileDocument.Parse("FROM a\n");
        var other = DockerfileDocument.Parse("FROM b\n").Instructions[0];
        Assert.Throws<ArgumentException>(() => document.GetSpan(other));
        Assert.Throws<ArgumentException>(() => document.GetLeadingComments(other));
        Assert.Throws<ArgumentException>(() => document.WithRemoved(other));
    }
}
