using static DockerfileSecrets.InstructionFactory;

namespace DockerfileSecrets.Tests.Printing;

public sealed class InstructionFactoryTests
{
    /// <summary>Every instruction of the language, and what its factory prints.</summary>
    private static readonly Dictionary<InstructionKind, (Instruction Made, string Text)[]> AllInstructions = new()
    {
        [InstructionKind.Add] = [(Add(["https://x/a.tgz"], "/o", checksum: "sha256:1", unpack: false, keepGitDir: true), "ADD --checksum=sha256:1 --keep-git-dir --unpack=false https://x/a.tgz /o")],
        [InstructionKind.Arg] = [(Arg("V"), "ARG V"), (Arg("V", "1 \"2\" $X"), "ARG V=\"1 \\\"2\\\" $X\""), (Arg("V", "$X", expand: false), "ARG V=\"\\$X\"")],
        [InstructionKind.Cmd] = [(Cmd("npm start"), "CMD npm start"), (CmdExec(["a", "\"\n\\"]), "CMD [\"a\", \"\\\"\\n\\\\\"]"), (CmdExec([]), "CMD []")],
        [InstructionKind.Copy] =
        [
            (Copy(["a", "b"], "/c/", from: "build", chown: "1:2", chmod: "0644", link: true), "COPY --from=build --chown=1:2 --chmod=0644 --link a b /c/"),
            (Copy(["a b"], "/c"), "COPY [\"a b\", \"/c\"]"),
            (Copy(["--a"], "/c", excludes: ["*.md", "x y"]), "COPY --exclude=*.md --exclude=\"x y\" -- --a /c"),
            (CopyHeredoc("a\nEOF", "/f", expand: false), "COPY <<\"EOF2\" /f\na\nEOF\nEOF2\n"),
        ],
        [InstructionKind.Entrypoint] = [(Entrypoint("x"), "ENTRYPOINT x"), (EntrypointExec(["x", ""]), "ENTRYPOINT [\"x\", \"\"]")],
        [InstructionKind.Env] = [(Env([new("A", "b c"), new("D", "\\'\"")]), "ENV A=\"b c\" D=\"\\\\'\\\"\""), (Env([new("A", "C:\\x`")], escapeCharacter: '`'), "ENV A=\"C:\\x``\"")],
        [InstructionKind.Expose] = [(Expose(["80", "53/udp"]), "EXPOSE 80 53/udp")],
        [InstructionKind.From] = [(From("alpine"), "FROM alpine"), (From("$BASE", "Build", "$BUILDPLATFORM"), "FROM --platform=$BUILDPLATFORM $BASE AS Build")],
        [InstructionKind.Healthcheck] =
        [
            (HealthcheckNone(), "HEALTHCHECK NONE"),
            (Healthcheck("curl x", TimeSpan.FromSeconds(90), TimeSpan.FromMilliseconds(1500), TimeSpan.Zero, TimeSpan.FromHours(25), 3),
                "HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=0s --start-interval=25h --retries=3 CMD curl x"),
            (HealthcheckExec(["a"], timeout: TimeSpan.FromMilliseconds(20)), "HEALTHCHECK --timeout=20ms CMD [\"a\"]"),
        ],
        [InstructionKind.Label] = [(Label([new("a.b", "")]), "LABEL a.b=\"\"")],
        [InstructionKind.Maintainer] = [(Maintainer("Jane Doe"), "MAINTAINER Jane Doe")],
        [InstructionKind.Onbuild] = [(Onbuild(Run("make", [SecretMount.Create("t")])), "ONBUILD RUN --mount=type=secret,id=t make"), (Onbuild(RunHeredoc("x")), "ONBUILD RUN <<EOF\nx\nEOF\n")],
        [InstructionKind.Run] =
        [
            (Run("npm ci && \\\n  npm test"), "RUN npm ci && \\\n  npm test"),
            (Run("--x", [SshMount.Create(required: true), TmpfsMount.Create("/t", 64)], network: "none"), "RUN --mount=type=ssh,required=true --mount=type=tmpfs,target=/t,size=64 --network=none -- --x"),
            (Run("x", [CacheMount.Create("/a,b", sharing: CacheSharing.Locked, mode: 0x1ed), BindMount.Create("/s", from: "b", source: "/o")]),
                "RUN --mount=\"type=cache,\\\"target=/a,b\\\",sharing=locked,mode=0755\" --mount=type=bind,source=/o,target=/s,from=b x"),
            (RunExec(["a", "b c"]), "RUN [\"a\", \"b c\"]"),
            (RunHeredoc("print(1)\n", "python3"), "RUN <<EOF python3\nprint(1)\nEOF\n"),
        ],
        [InstructionKind.Shell] = [(InstructionFactory.Shell(["bash", "-c"]), "SHELL [\"bash\", \"-c\"]")],
        [InstructionKind.StopSignal] = [(StopSignal("SIGINT"), "STOPSIGNAL SIGINT")],
        [InstructionKind.User] = [(User("a:b"), "USER a:b")],
        [InstructionKind.Volume] = [(Volume(["/a", "/b"]), "VOLUME /a /b"), (Volume(["/a b"]), "VOLUME [\"/a b\"]")],
        [InstructionKind.Workdir] = [(Workdir("/a b"), "WORKDIR /a b")],
    };

    public static TheoryData<string, Action> Impossible => new()
    {
        { "a blank in an image", () => From("a b") },
        { "an empty image", () => From("") },
        { "a name of a stage", () => From("a", "1") },
        { "a line feed in a command", () => Run("a\nb") },
        { "a comment inside a command", () => Run("a \\\n# b\nc") },
        { "a command that is JSON", () => Run("[\"a\"]") },
        { "a command with an open heredoc", () => Run("cat <<EOF") },
        { "a command with a blank at its end", () => Cmd("a ") },
        { "a command that goes on", () => Run("a \\") },
        { "an empty command", () => Cmd("") },
        { "an empty list", () => Env([]) },
        { "a name with a blank", () => Env([new("A B", "")]) },
        { "a value of two lines", () => Label([new("A", "b\nc")]) },
        { "a source that is a heredoc", () => Copy(["<<EOF"], "/x") },
        { "a destination of a heredoc with a blank", () => CopyHeredoc("x", "/a b") },
        { "no sources", () => Copy([], "/x") },
        { "a flag beyond ASCII", () => Copy(["a"], "/x", from: "caf\u00e9") },
        { "half a surrogate pair", () => User("\uD800") },
        { "an empty volume", () => Volume([" "]) },
        { "a short duration", () => Healthcheck("x", TimeSpan.FromTicks(1)) },
        { "a long duration", () => Healthcheck("x", TimeSpan.MaxValue) },
        { "negative retries", () => Healthcheck("x", retries: -1) },
        { "a chained ONBUILD", () => Onbuild(Onbuild(User("x"))) },
        { "a wrong mount", () => Run("x", [Mount.Parse("type=secret")]) },
        { "a variable in from", () => BindMount.Create("/x", from: "$A") },
        { "a quote in a mount", () => SshMount.Create("it's") },
        { "a wrong network", () => Run("x", network: "home") },
        { "a wrong escape character", () => User("x", '/') },
    };

    [Fact]
    public void Every_instruction_is_made_and_says_what_was_given()
    {
        Assert.Equal(Enum.GetValues<InstructionKind>().Where(k => k != InstructionKind.Unknown), AllInstructions.Keys.Order());
        foreach (var (kind, made) in AllInstructions)
        {
            foreach (var (instruction, text) in made)
            {
                Assert.Equal(text, instruction.FullText);
                Assert.Equal(kind, instruction.Kind);
                Assert.DoesNotContain(instruction.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_written_is_refused(string what, Action make) =>
        Assert.False(string.IsNullOrWhiteSpace(Assert.ThrowsAny<ArgumentException>(make).Message), what);

    [Fact]
    public void A_refusal_does_not_tell_the_value() =>
        Assert.DoesNotContain("hunter2", Assert.Throws<ArgumentException>(() => Env([new("A", "hunter2\n")])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_of_made_instructions_is_equivalent_after_a_parse()
    {
        var instructions = AllInstructions.Values.SelectMany(made => made.Select(m => m.Made)).Where(i => i.Element.Escape == '\\').ToArray();
        var document = instructions.Aggregate(DockerfileDocument.Parse(""), (all, next) => all.WithAppended(next));
        Assert.Equal(instructions.Length, document.Instructions.Length);
        Assert.All(instructions.Zip(document.Instructions), pair => Assert.True(pair.First.IsEquivalentTo(pair.Second), pair.First.FullText));
    }

    [Fact]
    public async Task One_document_gives_many_threads_the_same()
    {
        var text = string.Concat(AllInstructions.Values.SelectMany(made => made).Select(m => m.Text.TrimEnd('\n') + "\n"));
        var expected = Syntax.TreeAssert.Describe(DockerfileDocument.Parse(text));
        for (var round = 0; round < 20; round++)
        {
            var shared = DockerfileDocument.Parse("\n").WithChanges(new TextEdit(new TextSpan(0, 1), text));
            var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Syntax.TreeAssert.Describe(shared))));
            Assert.All(seen, description => Assert.Equal(expected, description));
        }
    }
}
