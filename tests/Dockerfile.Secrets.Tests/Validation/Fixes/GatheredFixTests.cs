namespace DockerfileSecrets.Tests.Validation.Fixes;

/// <summary>The fixes of what parser and planner find.</summary>
public class GatheredFixTests
{
    [Theory]
    [InlineData("DFS101", "type=secrets,id=x", "type=secret,id=x")]
    [InlineData("DFS101", "typ=cache,target=/c", "type=cache,target=/c")]
    [InlineData("DFS101", "type=secret,id=x,requird", "type=secret,id=x,required")]
    [InlineData("DFS101", "type=secret,id=x,required=yes", "type=secret,id=x,required=true")]
    [InlineData("DFS101", "type=secret,id=x,mode=0o440", "type=secret,id=x,mode=440")]
    [InlineData("DFS101", "type=cache,target=/c,sharing=lokced", "type=cache,target=/c,sharing=locked")]
    [InlineData("DFS101", "type=secret,,id=x", "type=secret,id=x")]
    [InlineData("DFS101", "'type=secret,id=x,tarqet=/x y'", "'type=secret,id=x,target=/x y'")]
    [InlineData("DFS101", "type=tmpfs,target=/c,mode=0700", "type=tmpfs,target=/c")]
    [InlineData("DFS101", "type=tmpfs,target=/c,sharing=locked", "type=tmpfs,target=/c")]
    [InlineData("DFS102", "required,type=secret,id=x", "type=secret,required,id=x")]
    [InlineData("DFS102", "required,id=x,type=secret", "type=secret,required,id=x")]
    [InlineData("DFS102", "size=64m,\\\ntype=tmpfs,target=/c", "type=tmpfs,size=64m,\\\ntarget=/c")]
    [InlineData("DFS102", "type=cache,target=/c,required", "type=cache,target=/c")]
    [InlineData("DFS103", "type=secret,env=TOKEN,required", "type=secret,id=TOKEN,env=TOKEN,required")]
    [InlineData("DFS104", "type=secret,id=x,source=x,target=/x", "type=secret,id=x,target=/x")]
    [InlineData("DFS104", "type=secret,from=base,id=x", "type=secret,id=x")]
    [InlineData("DFS104", "type=secret,id=x,sharing=locked", "type=secret,id=x")]
    public void A_mount_is_mended(string code, string before, string after) => AssertFixed(code, $"RUN --mount={before} make", $"RUN --mount={after} make");

    [Theory]
    [InlineData("DFS010", "RNU make", "RUN make")]
    [InlineData("DFS040", "RUN make \\\n\n  # why\n\n  all <<EOF\n\na\nEOF", "RUN make \\\n  # why\n  all <<EOF\n\na\nEOF")]
    [InlineData("DFS040", "RUN make \\\n \t\n  all", "RUN make \\\n  all")]
    [InlineData("DFS010", "RUNmake all", "RUN make all")]
    [InlineData("DFS010", "evn A=1", "env A=1")]
    [InlineData("DFS010", "  WORKDIRR /x", "  WORKDIR /x")]
    [InlineData("DFS021", "COPY --form=scratch a /b", "COPY --from=scratch a /b")]
    [InlineData("DFS034", "RUN --network=nnoe make", "RUN --network=none make")]
    [InlineData("DFS023", "RUN --mount type=secret,id=x \\\n  make", "RUN --mount=type=secret,id=x \\\n  make")]
    public void An_instruction_is_mended(string code, string before, string after) => AssertFixed(code, before, after);

    [Theory]
    [InlineData("DFS010", "RUNaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa all")]
    [InlineData("DFS101", "ARG T=secrets\nRUN --mount=type=$T,id=x make")]
    [InlineData("DFS101", "RUN --mount=type=secret,id=x,id\\d=y make")]
    [InlineData("DFS101", "RUN --mount=type=secret,id=x,mode make")]
    [InlineData("DFS102", "RUN --mount=required,target=/x make")]
    [InlineData("DFS102", "RUN --mount=required,type=secret,id=x,type=ssh make")]
    [InlineData("DFS103", "RUN --mount=type=secret,id=${X},env=A make")]
    [InlineData("DFS104", "RUN --mount=type=secret,id=x,src=x,src=y make")]
    [InlineData("DFS101", "RUN --mount=type=tmpfs,target=/x,mode=0,mode=1 make")]
    [InlineData("DFS101", "RUN --mount=, make")]
    [InlineData("DFS103", "RUN --mount=type=secret make")]
    [InlineData("DFS103", "RUN --mount=type=secret,env=a-b make")]
    [InlineData("DFS023", "RUN --mount make")]
    public void Where_it_would_be_a_guess_there_is_no_fix(string code, string line) =>
        Assert.All(Found.In(code, $"FROM scratch\n{line}\n"), f => Assert.Empty(f.Diagnostic.Fixes));

    [Fact]
    public void An_id_that_differs_from_the_source_is_kept_only_when_somebody_looks() => Fixing.AssertFixed(
        "DFS104",
        "FROM scratch\nRUN --mount=type=secret,id=x,src=y,target=/x make\n",
        "FROM scratch\nRUN --mount=type=secret,id=x,target=/x make\n",
        isSafe: false);

    [Fact]
    public void A_trigger_is_mended_where_it_stands() => Fixing.AssertFixed(
        "DFS101",
        "FROM scratch AS a\nONBUILD RUN --mount=type=cahce,target=/c make\nFROM a\n",
        "FROM scratch AS a\nONBUILD RUN --mount=type=cache,target=/c make\nFROM a\n",
        isSafe: true);

    private static void AssertFixed(string code, string before, string after) =>
        Fixing.AssertFixed(code, $"FROM scratch\n# why\n{before}\nUSER 0\n", $"FROM scratch\n# why\n{after}\nUSER 0\n", isSafe: true);
}
