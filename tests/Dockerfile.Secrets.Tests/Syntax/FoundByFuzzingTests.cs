namespace DockerfileSecrets.Tests.Syntax;

/// <summary>What random texts found once.</summary>
public class FoundByFuzzingTests
{
    [Theory]
    [InlineData("FROM a\n\n \0x\nRUN b\n", 9, 10, "\n#")]
    [InlineData("\n\v x\nRUN b\n", 3, 4, "\n")]
    [InlineData("FROM a\n\nRUN b\n\nRUN c\n", 8, 14, "")]
    public void Blank_lines_grow_together_when_the_text_between_them_goes(string text, int start, int end, string replacement)
    {
        var changed = DockerfileDocument.Parse(text).WithChanges(new TextEdit(TextSpan.FromBounds(start, end), replacement));
        var parsed = DockerfileDocument.Parse(changed.ToString());

        Assert.Equal(parsed.Elements.Select(e => (e.GetType(), e.FullText)), changed.Elements.Select(e => (e.GetType(), e.FullText)));
    }

    [Theory]
    [InlineData("RUN --mount=\\\n  x\n")]
    [InlineData("RUN --mount=\\\n,id=a x\n")]
    public void Empty_nodes_before_a_continuation_lie_inside_their_parents(string text)
    {
        var run = Assert.IsType<RunInstruction>(Assert.Single(DockerfileDocument.Parse(text).Instructions));
        var flag = Assert.Single(run.Flags);
        var mount = Assert.Single(run.Mounts);

        Assert.True(flag.Span.Contains(mount.Span), $"{mount.Span} is not inside {flag.Span}");
        Assert.All(mount.Entries, entry => Assert.True(mount.Span.Contains(entry.Span), $"{entry.Span} is not inside {mount.Span}"));
    }

    [Fact]
    public void An_instruction_whose_keyword_begins_with_a_byte_order_mark_can_be_changed()
    {
        var document = DockerfileDocument.Parse("FROM a\n\uFEFFRUN x\n");

        Assert.Equal("\uFEFFRUN --network=none x\n", document.Instructions[1].WithAddedFlag("network", "none").FullText);
    }

    [Theory]
    [InlineData("RUN --mount='type=cache x\n", "RUN --network=none --mount='type=cache x\n")]
    [InlineData("RUN --x=\u0085y\n", "RUN --network=none --x=\u0085y\n")]
    public void A_flag_is_added_where_it_counts(string text, string expected)
    {
        Assert.Equal(expected, Instruction.Parse(text).WithAddedFlag("network", "none").FullText);
    }

    [Theory]
    [InlineData("RUN \u0085--mount=type=ssh x", 0)]
    [InlineData("RUN \u00a0--mount=type=ssh x", 0)]
    [InlineData("RUN \t\f --mount=type=ssh x", 1)]
    public void Flags_stand_behind_white_space_of_ascii_only(string text, int flags)
    {
        // The builder goes byte by byte, and the first byte of the others is none.
        var run = Instruction.Parse(text);
        Assert.Equal(flags, run.Flags.Length);
        Assert.Equal(flags == 0 ? "--mount=type=ssh x" : "x", run.Arguments[0].Value);
    }
}
