using System.Collections;
using System.Reflection;

namespace DockerfileSecrets.Tests.Syntax;

/// <summary>What an instruction's own properties say, for every instruction of the language.</summary>
public sealed class TypedInstructionTests
{
    /// <summary>Each kind, a text, and what each property that the kind adds to the others reads there.</summary>
    private static readonly (InstructionKind Kind, string Text, (string Property, string Value)[] Reads)[] AllInstructions =
    [
        (InstructionKind.Add, "ADD --chown=1:2 --chmod=0644 --link --checksum=sha256:ab --keep-git-dir=true --unpack=false --exclude=*.md --exclude=*.txt a b /c/",
            [("Sources", "a|b"), ("Destination", "/c/"), ("Chown", "1:2"), ("Chmod", "0644"), ("Link", "True"), ("Checksum", "sha256:ab"), ("KeepGitDir", "True"), ("Unpack", "false"), ("Excludes", "*.md|*.txt")]),
        (InstructionKind.Add, "ADD a /c",
            [("Sources", "a"), ("Chown", "(none)"), ("Chmod", "(none)"), ("Link", "False"), ("Checksum", "(none)"), ("KeepGitDir", "False"), ("Unpack", "(none)"), ("Excludes", "")]),
        (InstructionKind.Add, "ADD --link=false --keep-git-dir=FALSE --unpack [\"a b\", \"/c d\"]", [("Sources", "a b"), ("Destination", "/c d"), ("Link", "False"), ("KeepGitDir", "False"), ("Unpack", "(bare)")]),
        (InstructionKind.Add, "ADD a", [("Sources", ""), ("Destination", "(none)")]),
        (InstructionKind.Arg, "ARG A B=1 C= D=\"x y\"", [("Declarations", "A|B=1|C=|D=\"x y\"")]),
        (InstructionKind.Cmd, "CMD npm start", []),
        (InstructionKind.Copy, "COPY --from=build --chown=app:app --chmod=u+x --link=TRUE --parents --exclude=a --exclude=b x y /z",
            [("From", "build"), ("Chown", "app:app"), ("Chmod", "u+x"), ("Link", "True"), ("Parents", "True"), ("Excludes", "a|b"), ("Sources", "x|y"), ("Destination", "/z")]),
        (InstructionKind.Copy, "COPY --link=false --parents=false [\"a\", \"b\"]", [("From", "(none)"), ("Link", "False"), ("Parents", "False"), ("Sources", "a"), ("Destination", "b")]),
        (InstructionKind.Copy, "COPY a", [("Sources", ""), ("Destination", "(none)")]),
        (InstructionKind.Entrypoint, "ENTRYPOINT [\"x\"]", []),
        (InstructionKind.Env, "ENV A=1 B=\"2 3\" C='4' D=a\\ b", [("Variables", "A=1|B=\"2 3\"|C='4'|D=a\\ b")]),
        (InstructionKind.Env, "ENV A b  c", [("Variables", "A=b  c")]),
        (InstructionKind.Expose, "EXPOSE 80 443/tcp $P", [("Ports", "80|443/tcp|$P")]),
        (InstructionKind.From, "FROM --platform=linux/arm64 alpine:3 AS Build", [("Platform", "linux/arm64"), ("Base", "alpine:3"), ("StageName", "Build")]),
        (InstructionKind.From, "from alpine as b", [("Platform", "(none)"), ("StageName", "b")]),
        (InstructionKind.From, "FROM alpine", [("Base", "alpine"), ("StageName", "(none)")]),
        (InstructionKind.From, "FROM alpine to b", [("StageName", "(none)")]),
        (InstructionKind.From, "FROM", [("Base", "(none)"), ("StageName", "(none)")]),
        (InstructionKind.Healthcheck, "HEALTHCHECK --interval=5s --timeout=1m30s --start-period=0 --start-interval=1ms --retries=3 CMD curl -f x",
            [("Interval", "5s"), ("Timeout", "1m30s"), ("StartPeriod", "0"), ("StartInterval", "1ms"), ("Retries", "3"), ("Type", "CMD"), ("Command", "curl -f x")]),
        (InstructionKind.Healthcheck, "HEALTHCHECK cmd [\"curl\", \"x\"]", [("Type", "cmd"), ("Command", "curl|x"), ("Interval", "(none)"), ("Retries", "(none)")]),
        (InstructionKind.Healthcheck, "HEALTHCHECK NONE", [("Type", "NONE"), ("Command", "")]),
        (InstructionKind.Label, "LABEL a.b=1 \"c d\"=\"e f\"", [("Labels", "a.b=1|\"c d\"=\"e f\"")]),
        (InstructionKind.Maintainer, "MAINTAINER Jane Doe <jane@example.com>", [("Maintainer", "Jane Doe <jane@example.com>")]),
        (InstructionKind.Onbuild, "ONBUILD RUN --network=none make all", [("Trigger", "RUN --network=none make all")]),
        (InstructionKind.Onbuild, "ONBUILD", [("Trigger", "(none)")]),
        (InstructionKind.Run, "RUN --mount=type=cache,target=/c --network=none --mount=type=ssh --security=insecure --device=a --device=b=c make",
            [("Mounts", "type=cache,target=/c|type=ssh"), ("Network", "none"), ("Security", "insecure"), ("Devices", "a|b=c")]),
        (InstructionKind.Run, "RUN make", [("Mounts", ""), ("Network", "(none)"), ("Security", "(none)"), ("Devices", "")]),
        (InstructionKind.Shell, "SHELL [\"bash\", \"-c\"]", []),
        (InstructionKind.StopSignal, "STOPSIGNAL SIGQUIT", [("Signal", "SIGQUIT")]),
        (InstructionKind.Unknown, "RNU make", []),
        (InstructionKind.User, "USER app:staff", [("User", "app:staff")]),
        (InstructionKind.User, "USER a b", [("User", "a b")]),
        (InstructionKind.Volume, "VOLUME /a /b", [("Paths", "/a|/b")]),
        (InstructionKind.Volume, "VOLUME [\"/a b\"]", [("Paths", "/a b")]),
        (InstructionKind.Workdir, "WORKDIR /a b", [("Path", "/a b")]),
        (InstructionKind.Workdir, "WORKDIR", [("Path", "(none)")]),
    ];

    public static TheoryData<InstructionKind, string, string, string> Reads
    {
        get
        {
            var data = new TheoryData<InstructionKind, string, string, string>();
            foreach (var (kind, text, reads) in AllInstructions)
            {
                foreach (var (property, value) in reads)
                {
                    data.Add(kind, text, property, value);
                }
            }

            return data;
        }
    }

    [Fact]
    public void No_instruction_is_forgotten_and_every_kind_has_a_class_of_its_own()
    {
        Assert.Equal(Enum.GetValues<InstructionKind>().Order(), AllInstructions.Select(i => i.Kind).Distinct().Order());
        Assert.Equal(
            typeof(Instruction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Instruction))).Select(t => t.Name).Order(),
            AllInstructions.Select(i => Instruction.Parse(i.Text).GetType().Name).Append(nameof(MalformedInstruction)).Distinct().Order());
    }

    [Fact]
    public void No_property_of_an_instruction_is_forgotten()
    {
        foreach (var ofKind in AllInstructions.GroupBy(i => i.Kind))
        {
            var type = Instruction.Parse(ofKind.First().Text).GetType();
            Assert.Equal(Own(type).Select(p => p.Name).Order(), ofKind.SelectMany(i => i.Reads).Select(r => r.Property).Distinct().Order());
        }
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public void A_property_says_what_is_written(InstructionKind kind, string text, string property, string value)
    {
        var instruction = Instruction.Parse(text);
        Assert.Equal(kind, instruction.Kind);
        Assert.Equal(value, Show(Own(instruction.GetType()).Single(p => p.Name == property).GetValue(instruction)));
    }

    [Theory]
    [InlineData("RUN [\"a\", \"b c\"]", ArgumentForm.Json, "a|b c")]
    [InlineData("RUN a  'b c'", ArgumentForm.Text, "a  'b c'")]
    [InlineData("RUN", ArgumentForm.Text, "")]
    [InlineData("CMD []", ArgumentForm.Json, "")]
    [InlineData("CMD [ \"\\u00e9\\n\" ] ", ArgumentForm.Json, "é\n")]
    [InlineData("CMD ['a']", ArgumentForm.Text, "['a']")]
    [InlineData("ENTRYPOINT [\"a\", ]", ArgumentForm.Text, "[\"a\", ]")]
    [InlineData("ENTRYPOINT a", ArgumentForm.Text, "a")]
    [InlineData("SHELL [\"sh\", \"-c\"]", ArgumentForm.Json, "sh|-c")]
    [InlineData("COPY [\"a\", \"b\"]", ArgumentForm.Json, "a|b")]
    [InlineData("COPY [a] b", ArgumentForm.Words, "[a]|b")]
    [InlineData("ADD a b", ArgumentForm.Words, "a|b")]
    [InlineData("VOLUME [\"/a\"]", ArgumentForm.Json, "/a")]
    [InlineData("VOLUME /a /b", ArgumentForm.Words, "/a|/b")]
    [InlineData("HEALTHCHECK CMD [\"a\", \"b\"]", ArgumentForm.Json, "CMD|a|b")]
    [InlineData("HEALTHCHECK CMD a b", ArgumentForm.Text, "CMD|a b")]
    [InlineData("USER [\"a\"]", ArgumentForm.Text, "[\"a\"]")]
    [InlineData("EXPOSE [\"80\"]", ArgumentForm.Words, "[\"80\"]")]
    public void Arguments_are_exec_form_only_where_the_instruction_knows_it(string text, ArgumentForm form, string arguments)
    {
        var instruction = Instruction.Parse(text);
        Assert.Equal(form, instruction.Form);
        Assert.Equal(arguments, Show(instruction.Arguments));
    }

    [Theory]
    [InlineData("FROM", "platform")]
    [InlineData("RUN", "mount network security device")]
    [InlineData("COPY", "from chown chmod link parents exclude")]
    [InlineData("ADD", "chown chmod link checksum keep-git-dir unpack exclude")]
    [InlineData("HEALTHCHECK", "interval timeout start-period start-interval retries")]
    [InlineData("ARG CMD ENTRYPOINT ENV EXPOSE LABEL MAINTAINER ONBUILD SHELL STOPSIGNAL USER VOLUME WORKDIR", "")]
    public void An_instruction_knows_its_flags_and_refuses_the_others(string keywords, string known)
    {
        string[] names = ["platform", "mount", "network", "security", "device", "from", "chown", "chmod", "link", "parents", "exclude", "checksum", "keep-git-dir", "unpack", "interval", "timeout", "start-period", "start-interval", "retries"];
        foreach (var keyword in keywords.Split(' '))
        {
            // These two do not look at their flags.
            var isCareless = keyword is "ARG" or "STOPSIGNAL";
            var refused = names.Where(name => Instruction.Parse($"{keyword} --{name} CMD b").Diagnostics.Any(d => d.Code == "DFS021"));
            Assert.Equal(isCareless ? [] : names.Except(known.Split(' ')), refused);
        }
    }

    [Fact]
    public void A_keyword_keeps_its_case_and_a_flag_is_found_by_its_exact_name()
    {
        var instruction = Instruction.Parse("cOpY --From=a --from=b x y");
        Assert.Equal("cOpY", instruction.Keyword);
        Assert.Equal("b", ((CopyInstruction)instruction).From?.Value);
        Assert.Null(instruction.FindFlag("chown"));
    }

    [Theory]
    [InlineData("RUN --mount=type=ssh -- --x", "--x")]
    [InlineData("CMD -- a", "a")]
    [InlineData("COPY -- --a b", "--a|b")]
    public void Two_dashes_end_the_flags(string text, string arguments) => Assert.Equal(arguments, Show(Instruction.Parse(text).Arguments));

    private static PropertyInfo[] Own(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static string Show(object? value) => value switch
    {
        null => "(none)",
        Flag flag => flag.HasValue ? flag.Value! : "(bare)",
        Argument argument => argument.Value,
        NameValue pair => pair.HasValue ? $"{pair.Name}={pair.Value}" : pair.Name,
        Mount mount => mount.Value,
        SyntaxNode node => node.ToString(),
        IEnumerable list => string.Join('|', list.Cast<object>().Select(Show)),
        _ => value.ToString()!,
    };
}
