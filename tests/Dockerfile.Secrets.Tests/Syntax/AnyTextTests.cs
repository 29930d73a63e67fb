using DockerfileSecrets.Parsing;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Syntax;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class AnyTextTests
{
    [Property]
    public void Any_text_is_parsed_and_printed_back_and_its_spans_hold(AnyText any)
    {
        var document = DockerfileDocument.Parse(any.Text);
        Assert.Equal(any.Text, document.ToString());
        TreeAssert.SpansHold(document);
    }

    [Property]
    public void The_lines_counted_while_reading_are_those_of_the_text(AnyText any, int seed)
    {
        var document = DockerfileDocument.Parse(any.Text);
        LinesHold(document);
        LinesHold(document.WithChanges(RandomEdits(any.Text, new Random(seed))));

        static void LinesHold(DockerfileDocument document) => Assert.Equal(document.Instructions.Select(document.GetLines), InstructionLines.Of(document));
    }

    [Property]
    public void An_edited_document_is_the_one_that_a_parse_of_the_new_text_gives(AnyText any, int seed)
    {
        var random = new Random(seed);
        var document = DockerfileDocument.Parse(any.Text);
        for (var round = 0; round < 3; round++)
        {
            document = document.WithChanges(RandomEdits(document.Text.Text, random));
            var fresh = DockerfileDocument.Parse(document.Text.Text);
            Assert.Equal(TreeAssert.Describe(fresh), TreeAssert.Describe(document));
        }
    }

    [Property]
    public void Nothing_is_wrong_where_the_parser_noticed_nothing(AnyText any)
    {
        // It need not look through a document again in which nothing can be wrong.
        var document = DockerfileDocument.Parse(any.Text);
        Assert.Equal(DocumentDiagnostics.All(document).Select(d => d.ToString()), document.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(DocumentDiagnostics.FirstOfBuilder(document)?.Line, document.BuilderError?.Line);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("# a comment\n\n", 1)]
    [InlineData("ARG A\nRUN x\n", 1)]
    [InlineData("# syntax=a\n# syntax=b\nFROM a\n", 1)]
    [InlineData("# escape=x\nFROM a\n", 1)]
    [InlineData("FROM a\nONBUILD RUN --x y\n", 1)]
    [InlineData("# syntax=a\nARG A\nFROM a\nRUN x\n", 0)]
    public void What_only_the_order_of_elements_shows_is_found(string text, int count)
    {
        var document = DockerfileDocument.Parse(text);
        Assert.Equal(DocumentDiagnostics.All(document).Select(d => d.ToString()), document.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(count, document.Diagnostics.Length);
    }

    [Theory]
    [InlineData('#')]
    [InlineData(' ')]
    public void A_line_that_is_too_long_is_found_before_the_first_instruction_and_behind_it(char first)
    {
        var line = first + new string(' ', 70_000) + "\n";
        Assert.Single(DockerfileDocument.Parse(line + "FROM a\n").Diagnostics);
        Assert.Single(DockerfileDocument.Parse("FROM a\n" + line).Diagnostics);
    }

    [Property(MaxTest = 200)]
    public void An_edited_long_document_is_the_one_that_a_parse_of_the_new_text_gives(AnyText any, int seed)
    {
        // Long enough that a change is not read together with all that stands behind it.
        var random = new Random(seed);
        var document = DockerfileDocument.Parse("FROM a\n" + string.Concat(Enumerable.Repeat(any.Text + "\nRUN x\n", 1 + 6_000 / (any.Text.Length + 1))));
        for (var round = 0; round < 3; round++)
        {
            document = document.WithChanges(RandomEdits(document.Text.Text, random));
            Assert.Equal(TreeAssert.Describe(DockerfileDocument.Parse(document.ToString())), TreeAssert.Describe(document));
        }
    }

    [Theory]
    [InlineData("RUN <<EOF\n")]
    [InlineData("RUN a \\\n")]
    [InlineData("RUN <<NOWHERE\n")]
    [InlineData("# a comment\n")]
    public void A_change_that_reaches_far_is_read_to_its_end(string inserted)
    {
        var body = string.Concat(Enumerable.Repeat("a b c \\\n", 2_000));
        var document = DockerfileDocument.Parse("FROM a\nRUN b\n" + body + "d\nEOF\n" + body + "e\nRUN f\n");
        var changed = document.WithChanges(new TextEdit(new TextSpan("FROM a\n".Length, 0), inserted));
        var fresh = DockerfileDocument.Parse("FROM a\n" + inserted + document.ToString()["FROM a\n".Length..]);
        Assert.Equal(TreeAssert.Describe(fresh), TreeAssert.Describe(changed));
        Assert.Equal(fresh.ToString(), changed.ToString());
    }

    [Property]
    public void Putting_instructions_in_and_taking_them_out_changes_nothing_else(AnyText any, int seed)
    {
        var random = new Random(seed);
        var document = DockerfileDocument.Parse(any.Text);
        var added = Instruction.Parse("RUN --mount=type=ssh \\\n  make");
        SameAsFresh(document.WithAppended(added));
        Assert.StartsWith(any.Text, document.WithAppended(added).ToString(), StringComparison.Ordinal);
        if (document.Instructions.IsEmpty)
        {
            return;
        }

        var chosen = document.Instructions[random.Next(document.Instructions.Length)];
        var span = document.GetFullSpan(chosen);
        var (before, behind) = (any.Text[..span.Start], any.Text[span.End..]);
        var changed = new[] { document.WithRemoved(chosen), document.WithReplaced(chosen, added), document.WithInsertedBefore(chosen, added) };
        foreach (var result in changed)
        {
            SameAsFresh(result);
            Assert.StartsWith(before, result.ToString(), StringComparison.Ordinal);
            Assert.EndsWith(behind, result.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(before + behind, changed[0].ToString());
    }

    [Property]
    public void A_flag_is_added_replaced_and_removed_without_touching_other_text(AnyText any)
    {
        var document = DockerfileDocument.Parse(any.Text);
        foreach (var instruction in document.Instructions.Where(i => i.Kind != InstructionKind.Unknown && i is not MalformedInstruction))
        {
            // A value that no text holds already: the flag that is taken out again must be the one that was added.
            const string Value = "type=secret,id=only b";
            var added = instruction.WithAddedFlag("mount", Value);
            Assert.Equal(instruction.Flags.Length + 1, added.Flags.Length);
            var flagAdded = added.Flags.First(f => f is { Name: "mount", Value: Value });
            Assert.True(instruction.IsEquivalentTo(added.WithRemovedFlag(flagAdded)));
            Assert.Equal(instruction.Arguments.Select(a => a.Value), added.Arguments.Select(a => a.Value));
            if (instruction is RunInstruction run)
            {
                var mount = Mount.Parse("type=ssh");
                var withMount = run.WithAddedMount(mount);
                var mountAdded = withMount.Mounts.First(m => m.Value == "type=ssh");
                Assert.Contains(withMount.WithReplacedMount(mountAdded, SecretMount.Create("z")).Mounts, m => m.Value == "type=secret,id=z");
            }

            // A flag that white space beyond ASCII splits may hold the mark of a heredoc; without it the body is other instructions.
            foreach (var flag in instruction.Flags.Where(f => !f.ToString().Contains("<<", StringComparison.Ordinal) && document.GetSpan(f).End is var end && (end == any.Text.Length || any.Text[end] is ' ' or '\t' or '\r' or '\n')))
            {
                var replaced = instruction.WithReplacedFlag(flag, "link");
                Assert.Equal(instruction.Flags.Length, replaced.Flags.Length);
                SameAsFresh(document.WithReplaced(instruction, replaced));
            }
        }
    }

    [Fact]
    public void Removing_a_flag_leaves_the_blank_that_the_flag_before_has_escaped()
    {
        var run = Instruction.Parse("RUN --a\\  --b x");
        Assert.Equal("RUN --a\\  x", run.WithRemovedFlag(run.Flags[1]).FullText);
    }

    [Theory]
    [InlineData("RUN --a=\"b c", "RUN --mount=type=ssh --a=\"b c")]
    [InlineData("\\\n RUN x", "\\\n RUN --mount=type=ssh x")]
    [InlineData("ADD --\u0085\\a", "ADD --mount=type=ssh --\u0085\\a")]
    [InlineData("RUN --a x", "RUN --a --mount=type=ssh x")]
    [InlineData("CMD --a=\u00a0\u00a0b", "CMD --mount=type=ssh --a=\u00a0\u00a0b")]
    public void A_flag_is_added_where_it_counts_and_all_else_stays(string text, string expected) =>
        Assert.Equal(expected, Instruction.Parse(text).WithAddedFlag("mount", "type=ssh").FullText);

    [Fact]
    public void Removing_a_flag_does_not_glue_the_next_one_to_the_keyword()
    {
        var run = Instruction.Parse("RUN --a\u00e0--b x");
        Assert.Equal("RUN --b x", run.WithRemovedFlag(run.Flags[0]).FullText);
    }

    [Fact]
    public void Every_measured_file_keeps_its_spans()
    {
        foreach (var text in Texts.All)
        {
            TreeAssert.SpansHold(DockerfileDocument.Parse(text));
        }
    }

    [Fact]
    public void An_edit_shares_the_instructions_that_it_does_not_touch()
    {
        var document = DockerfileDocument.Parse("FROM a\n# c\nRUN one\nRUN two\nRUN three\n");
        var changed = document.WithReplaced(document.Instructions[2], Instruction.Parse("RUN other --long"));
        Assert.Same(document.Instructions[0], changed.Instructions[0]);
        Assert.Same(document.Instructions[3], changed.Instructions[3]);
        Assert.Equal("RUN three", changed.Text.Text.Substring(changed.GetSpan(changed.Instructions[3]).Start, 9));
    }

    private static TextEdit[] RandomEdits(string text, Random random)
    {
        var edits = new List<TextEdit>();
        for (var at = random.Next(text.Length + 1); at <= text.Length && edits.Count < 3; at += 1 + random.Next(30))
        {
            var length = random.Next(Math.Min(8, text.Length - at + 1));
            edits.Add(new TextEdit(new TextSpan(at, length), random.Next(3) == 0 ? "" : Texts.Piece(random)));
            at += length;
        }

        return [.. edits];
    }

    private static void SameAsFresh(DockerfileDocument document) =>
        Assert.Equal(TreeAssert.Describe(DockerfileDocument.Parse(document.Text.Text)), TreeAssert.Describe(document));
}
