namespace DockerfileSecrets.Tests.Syntax;

/// <summary>The directives at the top of a file.</summary>
public sealed class DirectiveTests
{
    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=all\nFROM a\n", "syntax=docker/dockerfile:1|escape=`|check=skip=all")]
    [InlineData("# check=skip=all\n# syntax=x\nFROM a\n", "check=skip=all|syntax=x")]
    [InlineData("#escape=`\nFROM a\n", "escape=`")]
    [InlineData("  #\t Escape \t= ` \nFROM a\n", "Escape=`")]
    [InlineData("#syntax=a b\nFROM a\n", "syntax=a b")]
    [InlineData("\uFEFF# escape=`\nFROM a\n", "escape=`")]
    [InlineData("# escape=`\r\nFROM a\r\n", "escape=`")]
    [InlineData("# syntax=x", "syntax=x")]
    public void Directives_stand_in_the_first_lines_in_any_order_and_case(string text, string expected)
    {
        var document = DockerfileDocument.Parse(text);
        Assert.Equal(expected, string.Join('|', document.Directives.Select(d => $"{d.Name}={d.Value}")));
        Assert.Equal(text.Contains('`', StringComparison.Ordinal) ? '`' : '\\', document.EscapeCharacter);
    }

    [Theory]
    [InlineData("# a comment\n# escape=`\nFROM a\n")]
    [InlineData("#\n# escape=`\nFROM a\n")]
    [InlineData("\n# escape=`\nFROM a\n")]
    [InlineData("FROM a\n# escape=`\n")]
    [InlineData("# unknown=x\n# escape=`\nFROM a\n")]
    [InlineData("# escape\nFROM a\n")]
    [InlineData("# escape=\nFROM a\n")]
    [InlineData("// escape=`\nFROM a\n")]
    [InlineData("\n\uFEFF# escape=`\nFROM a\n")]
    public void Behind_anything_else_they_are_comments(string text)
    {
        var document = DockerfileDocument.Parse(text);
        Assert.Empty(document.Directives);
        Assert.Equal('\\', document.EscapeCharacter);
    }

    [Fact]
    public void The_spans_of_a_directive_cover_its_parts()
    {
        const string Text = "  # escape  =  `  \nFROM a\n";
        var document = DockerfileDocument.Parse(Text);
        var directive = Assert.Single(document.Directives);
        Assert.Equal("  ⟦# ⟦escape⟧  =  ⟦`⟧⟧  \nFROM a\n", Marked.Write(Text, directive.Span, directive.NameSpan, directive.ValueSpan));
        Assert.Equal("  # escape  =  `  \n", directive.FullText);
    }

    [Fact]
    public void Of_two_with_one_name_the_second_is_wrong()
    {
        var document = DockerfileDocument.Parse("# syntax=a\n# SYNTAX=b\nFROM a\n");
        Assert.Equal(["a", "b"], document.Directives.Select(d => d.Value));
        Assert.Equal(("DFS003", "# SYNTAX=b"), Shown(document));
    }

    [Theory]
    [InlineData("# escape=/\nFROM a\n", "/")]
    [InlineData("# escape=``\nFROM a\n", "``")]
    public void An_escape_character_is_a_backslash_or_a_backtick(string text, string value)
    {
        var document = DockerfileDocument.Parse(text);
        Assert.Equal('\\', document.EscapeCharacter);
        Assert.Equal(("DFS004", value), Shown(document));
    }

    [Fact]
    public void With_the_backtick_a_backslash_at_the_end_of_a_line_is_a_path()
    {
        var document = DockerfileDocument.Parse("# escape=`\nFROM a\nCOPY x C:\\\nRUN dir `\n  C:\\\n");
        Assert.Equal(["FROM a", "COPY x C:\\", "RUN dir   C:\\"], document.Instructions.Select(i => i.JoinedText));
    }

    private static (string Code, string Text) Shown(DockerfileDocument document)
    {
        var diagnostic = Assert.Single(document.Diagnostics);
        return (diagnostic.Code, document.Text.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }
}
