using FsCheck.Xunit;
using static DockerfileSecrets.InstructionFactory;

namespace DockerfileSecrets.Tests.Printing;

/// <summary>Documents of instructions made out of random values.</summary>
public sealed class GeneratedDocumentTests
{
    private static readonly string[] Pieces =
        ["a", "Word", "/p/q", "x.y", "1", " ", "  ", "\t", "'", "\"", "$", "$X", "${X:-y}", "\\", "`", "#", "=", ",", "<<", "[", "]", "&&", "--", "\u00e9", "\u65e5\u672c", "\ud83d\ude00"];

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void A_document_of_made_instructions_reads_back_as_the_same_instructions(int seed)
    {
        var made = Made(new Random(seed), 12);
        var document = made.Aggregate(DockerfileDocument.Parse(""), (all, next) => all.WithAppended(next));
        var read = DockerfileDocument.Parse(document.ToString());
        Assert.Equal(made.Count, read.Instructions.Length);
        Assert.All(made.Zip(read.Instructions), pair => Assert.True(pair.First.IsEquivalentTo(pair.Second), pair.First.FullText));
    }

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void An_edit_in_one_instruction_shares_all_that_it_does_not_touch(int seed)
    {
        var random = new Random(seed);
        var document = DockerfileDocument.Parse(string.Concat(Made(random, 12).Select(i => i.FullText.TrimEnd('\n') + "\n")));
        var index = random.Next(2, document.Instructions.Length);
        var changed = document.WithReplaced(document.Instructions[index], Made(random, 1)[0]);
        Assert.Equal(document.Instructions.Length, changed.Instructions.Length);
        for (var at = 0; at < document.Instructions.Length; at++)
        {
            // The replacement begins where the one before ends, and so touches it.
            Assert.Equal(at != index && at != index - 1, ReferenceEquals(document.Instructions[at], changed.Instructions[at]));
        }
    }

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void An_edit_of_a_flag_leaves_all_other_text_as_it_is(int seed)
    {
        foreach (var instruction in Made(new Random(seed), 12))
        {
            var text = instruction.FullText;
            foreach (var flag in instruction.Flags)
            {
                var replaced = instruction.WithReplacedFlag(flag, "network", "none").FullText;
                Assert.Equal(text[..flag.Span.Start] + "--network=none" + text[flag.Span.End..], replaced);
                Assert.Equal(text[..(flag.Span.Start - 1)] + text[flag.Span.End..], instruction.WithRemovedFlag(flag).FullText);
            }

            var end = instruction.Flags.IsEmpty ? instruction.KeywordSpan.End : instruction.Flags[^1].Span.End;
            Assert.Equal(text.Insert(end, " --network=none"), instruction.WithAddedFlag("network", "none").FullText);
        }
    }

    /// <summary>As many instructions as asked for; values that cannot be written are refused by the factory and drawn again.</summary>
    private static List<Instruction> Made(Random random, int count)
    {
        var made = new List<Instruction>();
        while (made.Count < count)
        {
            try
            {
                made.Add(Make(random));
            }
            catch (ArgumentException)
            {
                // Another draw.
            }
        }

        return made;
    }

    private static Instruction Make(Random random)
    {
        string Text() => string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        string? Maybe() => random.Next(2) == 0 ? null : Text();
        return random.Next(16) switch
        {
            0 => From(Text(), Maybe(), Maybe()),
            1 => Run(Text(), [SecretMount.Create(Text(), Maybe(), Maybe(), random.Next(2) == 0)]),
            2 => RunExec([Text(), Text()], [CacheMount.Create(Text(), Maybe())]),
            3 => RunHeredoc(Text() + "\n" + Text(), expand: random.Next(2) == 0),
            4 => Copy([Text(), Text()], Text(), Maybe(), Maybe(), link: random.Next(2) == 0),
            5 => CopyHeredoc(Text(), "/x", random.Next(2) == 0),
            6 => Add([Text()], Text(), checksum: Maybe(), excludes: [Text()]),
            7 => Env([new("A", Text()), new("B", Text())], random.Next(2) == 0),
            8 => Label([new("a.b", Text())]),
            9 => Arg("A", Maybe()),
            10 => CmdExec([Text(), Text()]),
            11 => Entrypoint(Text()),
            12 => Healthcheck(Text(), TimeSpan.FromSeconds(random.Next(1, 1000)), retries: random.Next(5)),
            13 => User(Text()),
            14 => Volume([Text(), Text()]),
            _ => Onbuild(Workdir(Text())),
        };
    }
}
