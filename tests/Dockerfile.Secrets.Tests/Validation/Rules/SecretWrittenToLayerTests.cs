namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretWrittenToLayerTests
{
    [Theory]
    [InlineData("trap 'cat /run/secrets/tok > /late' EXIT; true", "'cat /run/secrets/tok > /late'")]
    [InlineData("(trap \"cat /run/secrets/tok > /late\" 0; true) && true", "\"cat /run/secrets/tok > /late\"")]
    public void What_a_trap_writes_is_found_where_the_trap_stands(string script, string marked) =>
        Assert.Equal(marked, Assert.Single(Found.In("DFS301", $"FROM alpine\nRUN --mount=type=secret,id=tok,required {script}\n")).Marked);

    [Theory]
    [InlineData("cat $S > /x")]
    [InlineData("cp $S /root/")]
    [InlineData("cp -r /run/secrets /app/kept")]
    [InlineData("cp /run/secrets/* /app/")]
    [InlineData("mv $S /tmp/x")]
    [InlineData("install -m 600 $S /etc/x")]
    [InlineData("ln $S /app/x")]
    [InlineData("dd if=$S of=/x")]
    [InlineData("tar czf /x.tgz /run/secrets")]
    [InlineData("tar cf - /run/secrets | cat > /x.tar")]
    [InlineData("T=$(cat $S); echo $T > x")]
    [InlineData("T=`cat $S`; echo $T >> x")]
    [InlineData("T=$(<$S) && printf '%s' \"${T}\" | tee x >/dev/null")]
    [InlineData("read -r T < $S; echo \"$T\" > x")]
    [InlineData("export T=\"$(cat $S)\"; envsubst < a.tpl > a.conf")]
    [InlineData("export T=\"$(cat $S)\"; env > x")]
    [InlineData("export T=\"$(cat $S)\"; export -p > x")]
    [InlineData("T=\"$(cat $S)\"; set > x")]
    [InlineData("T=$(cat $S) sh -c 'echo $T > x'")]
    [InlineData("T=$(cat $S); export T; bash -ec \"echo \\$T > x\"")]
    [InlineData("f() { local v=\"$1\"; echo \"$v\" > x; }; f \"$(cat $S)\"")]
    [InlineData("set -- a \"$(cat $S)\"; shift; echo \"$1\" > x")]
    [InlineData("for v in a $(cat $S); do echo $v; done > x")]
    [InlineData("while read -r l; do echo \"$l\"; done < $S > x")]
    [InlineData("if [ -f $S ]; then cat $S; fi > x")]
    [InlineData("case 1 in 1) cat $S > x;; esac")]
    [InlineData("{ echo a; cat $S; } > x")]
    [InlineData("( cd /tmp; cat $S > x )")]
    [InlineData("sed \"s|@|$(cat $S)|\" a > b")]
    [InlineData("sed -i \"s|@|$(cat $S)|\" a")]
    [InlineData("awk -v t=\"$(cat $S)\" 'BEGIN { print t }' > x")]
    [InlineData("jq --arg t \"$(cat $S)\" '.a=$t' a.json > b.json")]
    [InlineData("base64 $S > x")]
    [InlineData("xargs -I{} echo token={} < $S > x")]
    [InlineData("exec > x; cat $S")]
    [InlineData("cat $S 2>&1 | tee -a x > /dev/null")]
    [InlineData("cat <<< \"$(cat $S)\" > x")]
    [InlineData("cat <(cat $S) > x")]
    [InlineData("cat $S > x; rm y")]
    [InlineData("cat $S > x || rm x")]
    [InlineData("cat $S > x; test -f z && rm x")]
    [InlineData("cat $S > /tmp/a && mv /tmp/a /etc/b && rm -f /tmp/a")]
    [InlineData("D=$(mktemp -d); cat $S > $D/x")]
    [InlineData("a=(x \"$(cat $S)\"); echo \"${a[1]}\" > x")]
    [InlineData("T=$(cat $S); echo \"${T%x}\" > x")]
    [InlineData("T=$(cat $S); U=\"user:$T\"; V=${U#user:}; echo $V > x")]
    [InlineData("python3 -V && sudo -E sh -c \"cat $S > /x\"")]
    [InlineData(". $S; echo $ANY > x")]
    public void Content_that_reaches_a_file_is_reported(string script) =>
        Assert.NotEmpty(Found.In("DFS301", File(script)));

    [Theory]
    [InlineData("cat $S > /dev/null")]
    [InlineData("cat $S > /dev/shm/x")]
    [InlineData("T=$(cat $S); curl -H \"a: $T\" https://example.com -o x")]
    [InlineData("wc -c < $S > x")]
    [InlineData("sha256sum $S > x")]
    [InlineData("ls -l $S > x")]
    [InlineData("grep -q a $S && echo yes > x")]
    [InlineData("test -s $S && echo yes > x")]
    [InlineData("T=$(cat $S); echo ${#T} > x")]
    [InlineData("T=$(cat $S); echo ${T:+set} > x")]
    [InlineData("T=$(cat $S); T=; echo \"$T\" > x")]
    [InlineData("T=$(cat $S); unset T; echo \"$T\" > x")]
    [InlineData("T=$(cat $S) true; echo \"$T\" > x")]
    [InlineData("(T=$(cat $S)); echo \"$T\" > x")]
    [InlineData("T=$(cat $S); sh -c 'echo $T > x'")]
    [InlineData("echo '$(cat /run/secrets/tok)' > x")]
    [InlineData("echo done > x # $(cat /run/secrets/tok)")]
    [InlineData("cat $S > x && rm x")]
    [InlineData("cat $S > x; rm -f ./x")]
    [InlineData("cat $S > x; cd /; rm -rf app")]
    [InlineData("mkdir -p /t && cp $S /t/a && rm -rf /t/*")]
    [InlineData("cp $S a.key; shred -u a.key")]
    [InlineData("trap 'rm -f x' EXIT; cat $S > x")]
    [InlineData("D=$(mktemp -d); cat $S > $D/x; rm -rf $D")]
    [InlineData("cat $S > x; : > x")]
    [InlineData("cat $S > x; find . -name x -delete")]
    [InlineData("cat $S > x; exit 1")]
    [InlineData("false && cat $S > x; true")]
    [InlineData("if [ -z \"$(cat $S)\" ]; then echo none > x; fi")]
    [InlineData("ln -s $S x")]
    [InlineData("cat $S | ssh-add -")]
    public void What_does_not_stay_is_not(string script) =>
        Assert.Empty(Found.In("DFS301", File(script)));

    [Theory]
    [InlineData("type=tmpfs,target=/app")]
    [InlineData("type=cache,target=/app")]
    [InlineData("type=bind,target=/app,rw")]
    public void Mounts_are_not_part_of_the_layer(string mount) =>
        Assert.Empty(Found.In("DFS301", $"FROM alpine\nWORKDIR /app\nRUN --mount=type=secret,id=tok --mount={mount} cat /run/secrets/tok > x\n"));

    [Fact]
    public void The_way_is_told_step_by_step()
    {
        const string Text = "FROM alpine\nRUN --mount=type=secret,id=tok,required \\\n    T=$(cat /run/secrets/tok); \\\n    echo \"a=$T\" > /root/.npmrc\n";
        var finding = Assert.Single(Found.In("DFS301", Text)).Diagnostic;

        Assert.Equal(
            ["the secret `tok` is mounted at /run/secrets/tok", "read by `cat`", "put into $T", "written to /root/.npmrc"],
            finding.Flow.Select(s => s.Message));
        Assert.Equal("echo \"a=$T\" > /root/.npmrc", Text.Substring(finding.Span.Start, finding.Span.Length));
        Assert.Equal("T=$(cat /run/secrets/tok)", Text.Substring(finding.Flow[2].Span.Start, finding.Flow[2].Span.Length));
    }

    [Theory]
    [InlineData("FROM alpine AS a\nRUN --mount=type=secret,id=tok cp /run/secrets/tok /x\nFROM scratch\n", DiagnosticSeverity.Warning)]
    [InlineData("FROM alpine AS a\nRUN --mount=type=secret,id=tok cp /run/secrets/tok /x\nFROM a\n", DiagnosticSeverity.Error)]
    public void A_stage_that_is_not_shipped_is_a_warning(string dockerfile, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Found.In("DFS301", dockerfile)).Diagnostic.Severity);

    [Fact]
    public void A_loop_over_lines_is_less_sure()
    {
        var finding = Assert.Single(Found.In("DFS301", File("while read -r l; do echo $l >> x; done < $S"))).Diagnostic;
        Assert.Equal(DiagnosticConfidence.Heuristic, finding.Confidence);
    }

    [Fact]
    public void The_exec_form_of_a_shell_is_read() =>
        Assert.NotEmpty(Found.In("DFS301", "FROM alpine\nRUN --mount=type=secret,id=tok [\"sh\", \"-c\", \"cat /run/secrets/tok > /x\"]\n"));

    [Theory]
    [InlineData("[\"cp\", \"/run/secrets/tok\", \"/x\"]", true)]
    [InlineData("[\"/bin/bash\", \"-ec\", \"cat /run/secrets/tok | tee x >/dev/null\"]", true)]
    [InlineData("[\"env\", \"sh\", \"-c\", \"cat /run/secrets/tok > /x\"]", true)]
    [InlineData("[\"cp\", \"$S\", \"/x\"]", false)]
    [InlineData("[\"cat\", \"/run/secrets/tok\", \">\", \"/x\"]", false)]
    public void Words_of_the_exec_form_are_run_as_they_stand(string words, bool isFound) =>
        Assert.Equal(isFound, Found.In("DFS301", $"FROM alpine\nENV S=/run/secrets/tok\nRUN --mount=type=secret,id=tok {words}\n").Count > 0);

    [Theory]
    [InlineData("--mount=from=build,source=/root,target=/in cp /in/.npmrc /root/")]
    [InlineData("--mount=type=bind,from=build,target=/in cat /in/root/.npmrc > x")]
    [InlineData("--mount=from=build,source=/root/.npmrc,target=/etc/npmrc [\"cp\", \"/etc/npmrc\", \"/x\"]")]
    [InlineData("--mount=from=build,source=/root,target=in sh -c 'cp -r in /kept'")]
    [InlineData("--mount=type=cache,from=build,source=/root,target=/in cp /in/.npmrc /root/")]
    public void What_a_mounted_stage_holds_can_be_written_here(string run)
    {
        var finding = Assert.Single(Found.In("DFS301", Stages(run)), f => f.Diagnostic.Severity == DiagnosticSeverity.Error).Diagnostic;
        Assert.Contains(finding.Flow, step => step.Message.StartsWith("mounted from stage `build` at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--mount=from=build,source=/root,target=/root npm ci")]
    [InlineData("--mount=from=build,source=/app,target=/in cp -r /in /kept")]
    [InlineData("--mount=from=build,source=/root,target=/in wc -c /in/.npmrc > x")]
    [InlineData("--mount=from=other,source=/root,target=/in cp /in/.npmrc /root/")]
    public void What_is_only_mounted_is_not(string run) =>
        Assert.Single(Found.In("DFS301", Stages(run)), f => f.Diagnostic.Severity == DiagnosticSeverity.Warning);

    [Fact]
    public void What_a_mount_hides_is_still_there_behind_it()
    {
        const string Text = "FROM alpine\nRUN --mount=type=secret,id=a cp /run/secrets/a /x\nRUN --mount=type=secret,id=b,target=/x true\nRUN rm /x\n";
        Assert.NotEmpty(Found.In("DFS309", Text));
        Assert.Contains(Found.In("DFS301", Text.Replace("rm /x", "cp /x /y", StringComparison.Ordinal)), f => f.Diagnostic.Message.Contains("/y", StringComparison.Ordinal));
    }

    private static string Stages(string run) =>
        $"FROM alpine AS other\nFROM alpine AS build\nRUN --mount=type=secret,id=tok cp /run/secrets/tok /root/.npmrc\nFROM alpine\nWORKDIR /w\nRUN {run}\n";

    [Fact]
    public void Python_in_a_heredoc_is_not_read_as_a_shell() =>
        Assert.Empty(Found.In("DFS301", "FROM alpine\nRUN --mount=type=secret,id=tok <<EOF\n#!/usr/bin/env python3\ncat /run/secrets/tok > x\nEOF\n"));

    private static string File(string script) =>
        $"FROM alpine\nWORKDIR /app\nENV S=/run/secrets/tok\nRUN --mount=type=secret,id=tok,required {script}\n";
}
