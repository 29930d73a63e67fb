namespace DockerfileSecrets.Tests.Validation.Rules;

/// <summary>The rules that compare what a RUN mounts with what it reads: DFS205, DFS208 to DFS211, DFS214.</summary>
public class SecretUseTests
{
    [Theory]
    [InlineData("USER node", "", 1)]
    [InlineData("USER 1000", "", 1)]
    [InlineData("USER 1000", ",uid=1000", 0)]
    [InlineData("USER 1001", ",uid=1000", 1)]
    [InlineData("USER node", ",uid=1000", 0)]
    [InlineData("USER node", ",mode=0444", 0)]
    [InlineData("USER root", "", 0)]
    [InlineData("ARG U\nUSER $U", "", 0)]
    public void An_unreadable_file_is_reported(string user, string options, int findings) =>
        Assert.Equal(findings, Found.In("DFS205", $"FROM alpine\n{user}\nRUN --mount=type=secret,id=tok{options} cat /run/secrets/tok | wc\n").Count);

    [Fact]
    public void With_sudo_an_unreadable_file_is_information() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(Found.In("DFS205", "FROM alpine\nUSER app\nRUN --mount=type=secret,id=tok sudo cat /run/secrets/tok | wc\n")).Diagnostic.Severity);

    [Theory]
    [InlineData("FROM alpine\nUSER root\nUSER app\n")]
    [InlineData("FROM alpine AS base\nUSER app\nFROM base\n")]
    [InlineData("FROM alpine AS base\nONBUILD USER app\nFROM base\n")]
    public void An_unreadable_file_names_where_the_user_was_set(string before)
    {
        var text = before + "RUN --mount=type=secret,id=tok cat /run/secrets/tok | wc\n";
        var related = Assert.Single(Assert.Single(Found.In("DFS205", text)).Diagnostic.Related);
        Assert.Equal(("USER app", "the user is set here"), (text.Substring(related.Span.Start, related.Span.Length).Replace("ONBUILD ", "", StringComparison.Ordinal), related.Message));
    }

    [Fact]
    public void A_variable_that_nothing_expands_names_its_mount()
    {
        const string text = "FROM alpine\nRUN --mount=type=secret,id=tok,env=TOK,required [\"curl\", \"-u\", \"a:$TOK\"]\n";
        var related = Assert.Single(Assert.Single(Found.In("DFS214", text)).Diagnostic.Related);
        Assert.Equal(("type=secret,id=tok,env=TOK,required", "mounted here"), (text.Substring(related.Span.Start, related.Span.Length), related.Message));
    }

    [Theory]
    [InlineData("apk add git", 1)]
    [InlineData("echo hello && mkdir -p /x", 1)]
    [InlineData("git clone https://github.com/a/b", 1)]
    [InlineData("echo file=/run/secrets/tok > a.conf", 0)]
    [InlineData("cat /run/secrets/tok | wc -c", 0)]
    [InlineData("curl -d @/run/secrets/tok https://example.com", 0)]
    [InlineData("ls -R /run/secrets", 0)]
    [InlineData("find /run/secrets -type f", 0)]
    [InlineData("tar -C /run/secrets -cf - . | wc", 0)]
    [InlineData("./build.sh", 0)]
    [InlineData("make", 0)]
    [InlineData("npm ci", 0)]
    [InlineData("F=tok; cat /run/secrets/$F | wc", 0)]
    [InlineData("cd /run/secrets && cat tok | wc", 0)]
    [InlineData("sh -c 'cat /run/secrets/tok | wc'", 0)]
    [InlineData("curl https://example.com/x | sh", 0)]
    public void A_mount_without_a_reader_is_reported(string script, int findings) =>
        Assert.Equal(findings, Found.In("DFS208", $"FROM alpine\nRUN --mount=type=secret,id=tok {script}\n").Count);

    [Theory]
    [InlineData("id=tok", "RUN wc /run/secrets/tok", "/run/secrets/tok")]
    [InlineData("id=tok,env=TOK", "RUN curl -H \"a: $TOK\" https://example.com", "$TOK")]
    [InlineData("id=tok", "RUN --mount=type=secret,id=tok wc /run/secrets/tok", "")]
    [InlineData("id=tok,env=TOK", "RUN TOK=a; echo $TOK", "")]
    [InlineData("id=tok", "RUN true", "")]
    public void A_mount_without_a_reader_names_what_reads_without_a_mount(string options, string other, string place)
    {
        var text = $"FROM alpine\nRUN --mount=type=secret,{options} apk add git\n{other}\n";
        var related = Assert.Single(Found.In("DFS208", text)).Diagnostic.Related;
        Assert.Equal(place, string.Concat(related.Select(r => text.Substring(r.Span.Start, r.Span.Length))));
        Assert.All(related, r => Assert.Equal("read here, where it is not mounted", r.Message));
    }

    [Theory]
    [InlineData("target=/root/.netrc", "git clone https://github.com/a/b")]
    [InlineData("target=/etc/apt/auth.conf", "apt-get update")]
    [InlineData("env=GIT_ASKPASS", "git clone https://github.com/a/b")]
    [InlineData("env=https_proxy", "apk add git")]
    [InlineData("env=TOK", "curl -H \"a: $TOK\" https://example.com")]
    [InlineData("env=TOK", "printenv TOK > /dev/null")]
    [InlineData("env=TOK", "sh -c 'echo $TOK > /dev/null'")]
    public void What_a_tool_reads_by_itself_is_used(string options, string script) =>
        Assert.Empty(Found.In("DFS208", $"FROM alpine\nRUN --mount=type=secret,id=tok,{options} {script}\n"));

    [Theory]
    [InlineData("RUN cat /run/secrets/tok | wc", "/run/secrets/tok")]
    [InlineData("RUN --mount=type=secret,id=other T=$(cat /run/secrets/token-of-a); wc /run/secrets/other", "/run/secrets/token-of-a")]
    [InlineData("RUN --mount=type=secret,id=tok,env=TOK true $TOK\nRUN curl -H \"a: $TOK\" https://example.com", "$TOK")]
    public void A_secret_of_another_RUN_is_reported(string text, string marked) =>
        Assert.Equal(marked, Assert.Single(Found.In("DFS209", "FROM alpine\n" + text + "\n")).Marked);

    /// <summary>A word is a path as a whole when it holds nothing else, whatever blanks are in it.</summary>
    [Theory]
    [InlineData("cat \"/run/secrets/my token\" | wc", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("cat '/run/secrets/my token' | wc", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("cat /run/secrets/my\\ token | wc", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("wc < \"/run/secrets/my token\"", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("x --key-file=\"/run/secrets/my token\"", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("curl -d \"@/run/secrets/my token\" h", "/run/secrets/my token", "--mount=\"type=secret,id=my token\"")]
    [InlineData("x --set=\"a=/run/secrets/tok b=/c\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("x --set=\"a=/run/secrets/tok b=c\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("x \"/run/secrets/tok --now\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("x \"/run/secrets/tok /run/secrets/tok\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("x \"see /run/secrets/tok there\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("sh -c \"/run/secrets/tok there\"", "/run/secrets/tok", "--mount=type=secret,id=tok")]
    [InlineData("x --key=/run/secrets/dir/tok", "/run/secrets/dir/tok", "--mount=type=secret,id=tok,target=/run/secrets/dir/tok")]
    public void A_path_is_taken_whole_and_mounted_there(string script, string path, string mount)
    {
        var text = $"FROM alpine\nRUN {script}\n";
        var finding = Assert.Single(Found.In("DFS209", text)).Diagnostic;
        Assert.Equal($"{path} does not exist in this RUN: it mounts no secret there. Add `{mount}`.", finding.Message);
        var edit = Assert.Single(Assert.Single(finding.Fixes).Edits);
        Assert.Equal(" " + mount, edit.NewText);
        var repaired = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        Assert.Equal(path, SecretPlanner.Plan(DockerfileDocument.Parse(repaired)).Instructions[0].Mounts[0].FilePath);
        Assert.Empty(Found.In("DFS209", repaired));
    }

    [Theory]
    [InlineData("wc < \"/run/secrets/a,b\"", "/run/secrets/a,b")]
    [InlineData("wc < \"/run/secrets/it's\"", "/run/secrets/it's")]
    public void A_name_that_a_mount_would_have_to_escape_is_given_no_mount(string script, string path)
    {
        var finding = Assert.Single(Found.In("DFS209", $"FROM alpine\nRUN {script}\n")).Diagnostic;
        Assert.Equal($"{path} does not exist in this RUN: it mounts no secret there.", finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [InlineData("RUN --mount=\"type=secret,id=my token\" cat \"/run/secrets/my token\" | wc")]
    [InlineData("RUN --mount=\"type=secret,id=my token\" x --key=\"/run/secrets/my token\"")]
    [InlineData("RUN [ -f /run/secrets/tok ] && cat /run/secrets/tok | wc")]
    [InlineData("RUN echo /run/secrets/tok")]
    [InlineData("COPY tok /run/secrets/tok\nRUN cat /run/secrets/tok | wc")]
    [InlineData("RUN mkdir -p /run/secrets && echo a > /run/secrets/tok\nRUN cat /run/secrets/tok | wc")]
    [InlineData("CMD cat /run/secrets/tok")]
    [InlineData("RUN ln -s /run/secrets/tok /app/tok")]
    [InlineData("RUN --mount=type=secret,id=tok,env=TOK true $TOK\nRUN TOK=a; echo $TOK")]
    [InlineData("RUN --mount=type=secret,id=tok,env=TOK true $TOK\nRUN echo ${TOK:-none}")]
    public void What_is_there_or_asked_for_is_not(string text) => Assert.Empty(Found.In("DFS209", "FROM alpine\n" + text + "\n"));

    [Theory]
    [InlineData("id=tok", "cat /run/secret/tok | wc", "/run/secrets/tok")]
    [InlineData("id=tok", "cat /var/run/secrets/tok | wc", "/run/secrets/tok")]
    [InlineData("id=tok", "cat /run/secrets/toks | wc", "/run/secrets/tok")]
    [InlineData("id=npm_token", "cat /run/secrets/npm-token | wc", "/run/secrets/npm_token")]
    [InlineData("id=tok,target=/tmp/t", "cat /run/secrets/tok | wc", "/tmp/t")]
    public void A_near_miss_is_reported_with_the_real_path(string options, string script, string real)
    {
        var text = $"FROM alpine\nRUN --mount=type=secret,{options} {script}\n";
        var finding = Assert.Single(Found.In("DFS210", text)).Diagnostic;
        Assert.Equal(real, finding.Suggestion);
        var edit = Assert.Single(Assert.Single(finding.Fixes).Edits);
        var repaired = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        Assert.Empty(Found.In("DFS210", repaired));
        Assert.Empty(Found.In("DFS209", repaired));
    }

    [Fact]
    public void A_near_miss_takes_the_place_of_what_says_less()
    {
        var codes = Found.All("FROM alpine\nRUN --mount=type=secret,id=tok,required cat /run/secret/tok | wc\n").Select(f => f.Diagnostic.Code).ToList();
        Assert.Contains("DFS210", codes);
        Assert.DoesNotContain("DFS209", codes);
        Assert.DoesNotContain("DFS208", codes);
    }

    [Theory]
    [InlineData("cat /run/secrets/tok | wc", 1)]
    [InlineData("curl -H \"a: $(cat /run/secrets/tok)\" https://example.com", 1)]
    [InlineData(". /run/secrets/tok", 1)]
    [InlineData("[ -f /run/secrets/tok ] && cat /run/secrets/tok | wc", 0)]
    [InlineData("[ -s /run/secrets/tok ] || exit 1; cat /run/secrets/tok | wc", 0)]
    [InlineData("test -n \"$(cat /run/secrets/tok)\" && cat /run/secrets/tok | wc", 0)]
    [InlineData("if [ -r /run/secrets/tok ]; then cat /run/secrets/tok | wc; fi", 0)]
    [InlineData("cat /run/secrets/tok > /dev/null || echo none", 0)]
    [InlineData("T=$(cat /run/secrets/tok 2>/dev/null); true $T", 0)]
    [InlineData("tool --key-file=/run/secrets/tok", 0)]
    public void An_optional_file_without_a_look_is_reported(string script, int findings) =>
        Assert.Equal(findings, Found.In("DFS211", $"FROM alpine\nRUN --mount=type=secret,id=tok {script}\n").Count);

    [Theory]
    [InlineData("curl -H \"a: $TOK\" https://example.com", 1)]
    [InlineData("curl -H \"a: ${TOK:?no token}\" https://example.com", 0)]
    [InlineData("curl -H \"a: ${TOK:-anonymous}\" https://example.com", 0)]
    [InlineData("[ -n \"$TOK\" ] && curl -H \"a: $TOK\" https://example.com", 0)]
    [InlineData("npm ci", 0)]
    public void An_optional_variable_without_a_look_is_reported(string script, int findings) =>
        Assert.Equal(findings, Found.In("DFS211", $"FROM alpine\nRUN --mount=type=secret,id=tok,env=TOK {script}\n").Count);

    [Fact]
    public void Required_is_added_by_the_fix()
    {
        var finding = Assert.Single(Found.In("DFS211", "FROM alpine\nRUN --mount=type=secret,id=tok cat /run/secrets/tok | wc\n")).Diagnostic;
        Assert.Equal(",required", Assert.Single(Assert.Single(finding.Fixes).Edits).NewText);
    }

    [Theory]
    [InlineData("[\"curl\", \"-H\", \"a: $TOK\"]", 1)]
    [InlineData("[\"curl\", \"-H\", \"a: ${TOK}\"]", 1)]
    [InlineData("[\"curl\", \"$TOKEN\"]", 0)]
    [InlineData("[\"sh\", \"-c\", \"curl $TOK\"]", 0)]
    [InlineData("[\"npm\", \"ci\"]", 0)]
    [InlineData("curl $TOK", 0)]
    public void The_exec_form_expands_nothing(string command, int findings) =>
        Assert.Equal(findings, Found.In("DFS214", $"FROM alpine\nRUN --mount=type=secret,id=tok,env=TOK,required {command}\n").Count);
}
