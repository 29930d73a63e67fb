namespace DockerfileSecrets.Tests.Supply;

/// <summary>One value of <c>--secret</c>, as each tool takes it.</summary>
public sealed class FlagTests
{
    [Theory]
    [InlineData("id=tok,src=a.txt", "tok", SecretSourceKind.File, "a.txt")]
    [InlineData("id=tok,source=a.txt", "tok", SecretSourceKind.File, "a.txt")]
    [InlineData("ID=tok,SRC=a.txt", "tok", SecretSourceKind.File, "a.txt")]
    [InlineData("id=tok,env=TOK", "tok", SecretSourceKind.Variable, "TOK")]
    [InlineData("id=tok,type=env,src=TOK", "tok", SecretSourceKind.Variable, "TOK")]
    [InlineData("type=file,id=tok,env=TOK", "tok", SecretSourceKind.Variable, "TOK")]
    [InlineData("id=tok,type=env", "tok", SecretSourceKind.VariableOrFile, "tok")]
    [InlineData("id=tok", "tok", SecretSourceKind.VariableOrFile, "tok")]
    [InlineData("id=a,id=tok,src=b,src=c", "tok", SecretSourceKind.File, "c")]
    [InlineData("id=tok,\"src=a,b\"", "tok", SecretSourceKind.File, "a,b")]
    [InlineData("id=tok,\"src=a\"\"b\"", "tok", SecretSourceKind.File, "a\"b")]
    [InlineData("id=tok,src=a=b", "tok", SecretSourceKind.File, "a=b")]
    [InlineData("id= tok ,src= a", " tok ", SecretSourceKind.File, " a")]
    public void Docker_takes(string value, string id, SecretSourceKind kind, string source)
    {
        var supply = SecretSupply.FromDockerFlags([value]);
        Assert.Empty(supply.Diagnostics);
        var secret = Assert.Single(supply.Secrets);
        Assert.Equal((id, kind, source), (secret.Id, secret.Kind, secret.Source!));
        Assert.Equal("--secret", secret.Origin.ToString());
    }

    [Theory]
    [InlineData("", "SecretFlagMalformed", "Quote a whole field")]
    [InlineData("id=tok,src=\"a,b\"", "SecretFlagMalformed", "Quote a whole field")]
    [InlineData("id=tok,TOKEN", "SecretFlagFieldWithoutValue", "`TOKEN`")]
    [InlineData("id=tok,", "SecretFlagFieldWithoutValue", "comma too many")]
    [InlineData("id=tok, src=a", "UnknownSecretFlagKey", "remove the blanks")]
    [InlineData("id=tok,scr=a", "UnknownSecretFlagKey", "Did you mean `src`?")]
    [InlineData("id=tok,value=a", "UnknownSecretFlagKey", "It knows id, src, source, env and type.")]
    [InlineData("id=tok,type=vault", "UnknownSecretFlagType", "`vault`")]
    [InlineData("id=tok,type=ENV", "UnknownSecretFlagType", "`ENV`")]
    [InlineData("src=a.txt", "SecretFlagWithoutId", "names `a.txt` and no `id`")]
    [InlineData("id=,env=TOK", "SecretFlagWithoutId", "names `TOK`")]
    public void Docker_refuses(string value, string name, string message)
    {
        var supply = SecretSupply.FromDockerFlags([value]);
        Assert.Empty(supply.Secrets);
        var diagnostic = Assert.Single(supply.Diagnostics).Diagnostic;
        Assert.Equal(name, diagnostic.Descriptor.Name);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Span.End, 0, value.Length);
    }

    [Fact]
    public void A_file_beside_a_variable_is_not_used_and_that_is_said()
    {
        var supply = SecretSupply.FromDockerFlags(["id=tok,src=a.txt,env=TOK"]);
        Assert.Equal(("TOK", SecretSourceKind.Variable), (supply.Secrets[0].Source, supply.Secrets[0].Kind));
        Assert.Equal("SecretFlagSourceIgnored", Assert.Single(supply.Diagnostics).Diagnostic.Descriptor.Name);
    }

    [Theory]
    [InlineData("id=tok,src=a.txt,type=file", SecretSourceKind.File, "a.txt")]
    [InlineData("id=tok,env=TOK", SecretSourceKind.Variable, "TOK")]
    [InlineData("id=tok,src=TOK,type=env", SecretSourceKind.Variable, "TOK")]
    [InlineData("id=tok,env=TOK,src=OTHER", SecretSourceKind.Variable, "OTHER")]
    [InlineData("id=tok,env=a.txt,type=file", SecretSourceKind.File, "a.txt")]
    [InlineData("id=tok,type=env", SecretSourceKind.Variable, "tok")]
    [InlineData("id=tok", SecretSourceKind.VariableOrFile, "tok")]
    [InlineData("id=tok,src=a.txt", SecretSourceKind.VariableOrFile, "a.txt")]
    [InlineData("id=tok,src=\"a.txt\"", SecretSourceKind.VariableOrFile, "\"a.txt\"")]
    public void Podman_takes(string value, SecretSourceKind kind, string source)
    {
        var supply = SecretSupply.FromPodmanFlags([value]);
        Assert.Empty(supply.Diagnostics);
        var secret = Assert.Single(supply.Secrets);
        Assert.Equal(("tok", kind, source), (secret.Id, secret.Kind, secret.Source!));
    }

    [Theory]
    [InlineData("id=tok,source=a", "UnknownSecretFlagKey", "Write `src`")]
    [InlineData("ID=tok", "UnknownSecretFlagKey", "lower case")]
    [InlineData("id=tok,\"src=a,b\"", "UnknownSecretFlagKey", "split at every comma")]
    [InlineData("id=tok,", "UnknownSecretFlagKey", "empty field")]
    [InlineData("id=tok,env", "SecretFlagFieldWithoutValue", "`env`")]
    [InlineData("id=tok,type=vault", "UnknownSecretFlagType", "`vault`")]
    [InlineData("src=a", "SecretFlagWithoutId", "Add `id=NAME`")]
    public void Podman_refuses(string value, string name, string message)
    {
        var supply = SecretSupply.FromPodmanFlags([value]);
        Assert.Empty(supply.Secrets);
        var diagnostic = Assert.Single(supply.Diagnostics).Diagnostic;
        Assert.Equal(name, diagnostic.Descriptor.Name);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>What Buildah 1.43.2 did with each, in a directory with the files s.txt and T and with the variable T set.</summary>
    [Theory]
    [InlineData("id=t,src=s.txt", "any s.txt")]
    [InlineData("id=t,env=T", "env T")]
    [InlineData("id=t", "any t")]
    [InlineData("id=t,source=s.txt", "refused")]
    [InlineData("ID=t,src=s.txt", "refused")]
    [InlineData("id=t,src=s.txt,type=file", "file s.txt")]
    [InlineData("id=t,type=env", "env t")]
    [InlineData("id=t,type=env,src=T", "env T")]
    [InlineData("id=t,type=env,env=T", "env T")]
    [InlineData("id=t,src=s.txt,env=T", "env T")]
    [InlineData("id=t,env=T,src=s.txt", "env s.txt")]
    [InlineData("id=t,env=T,type=file", "file T")]
    [InlineData("id=t,type=vault,src=s.txt", "refused")]
    [InlineData("id=t,foo=bar", "refused")]
    [InlineData("src=s.txt", "refused")]
    [InlineData("id=t,\"src=s.txt\"", "refused")]
    [InlineData("id=t,src=a,b", "refused")]
    [InlineData("id=t,", "refused")]
    [InlineData("", "refused")]
    [InlineData("id=t,src", "refused")] // Buildah itself panics.
    [InlineData("id =t,src=s.txt", "refused")]
    [InlineData("id=t, src=s.txt", "refused")]
    [InlineData("id=,src=s.txt", "refused")]
    [InlineData("id=t,src=", "any t")]
    [InlineData("id=t,env=", "env t")]
    [InlineData("id=t,src=s.txt,src=T", "any T")]
    public void Podman_was_seen_to_take(string value, string expected)
    {
        var supply = SecretSupply.FromPodmanFlags([value]);
        Assert.Equal(expected, supply is { Secrets: [var secret], Diagnostics: [] }
            ? $"{secret.Kind switch { SecretSourceKind.Variable => "env", SecretSourceKind.File => "file", _ => "any" }} {secret.Source}"
            : "refused");
    }

    [Theory]
    [InlineData("id=tok,env=TOK\n")]
    [InlineData("id=tok,env=TOK\r\n")]
    public void A_line_break_ends_the_record_of_docker(string value) => Assert.Equal("TOK", Assert.Single(SecretSupply.FromDockerFlags([value]).Secrets).Source);
}
