using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Tests.BuildFiles;

/// <summary>What bake files give to targets.</summary>
public sealed class BakeFileTests
{
    private static BuildFile Hcl(string text, params string[] overrides) =>
        BakeFile.Read([new BuildFileText("docker-bake.hcl", text)], new BakeOptions { Overrides = [.. overrides], Variable = name => name == "FROM_ENV" ? "set" : null });

    private static string Secret(string value) => Shown.Of(Hcl($"variable \"NAME\" {{\n  default = \"tok\"\n}}\nvariable \"FROM_ENV\" {{}}\nvariable \"NONE\" {{\n}}\nplain = \"p\"\ntarget \"a\" {{\n  secret = {value}\n}}\n"), "a");

    [Theory]
    [InlineData("[\"id=tok,env=TOK\"]", "tok=env:TOK")]
    [InlineData("[\"id=a,env=A\", \"id=b,src=b.txt\",]", "a=env:A b=file:b.txt")]
    [InlineData("[\n    # one\n    \"id=a,env=A\", // two\n    /* three */ \"id=b,env=B\"\n  ]", "a=env:A b=env:B")]
    [InlineData("[{ id = \"tok\", env = \"TOK\" }]", "tok=env:TOK")]
    [InlineData("[{\n    id = \"tok\"\n    src = \"t.txt\"\n  }]", "tok=file:t.txt")]
    [InlineData("[{ id : \"tok\", \"env\" : \"TOK\" }]", "tok=env:TOK")]
    [InlineData("[{ id = \"tok\", type = \"env\", src = \"TOK\" }]", "tok=file:TOK !BakeSecretKeyDropped")]
    [InlineData("[{ env = \"TOK\" }]", "!SecretFlagWithoutId")]
    [InlineData("[\"type=env,id=tok,src=TOK\"]", "tok=env:TOK")]
    [InlineData("[\"id=${NAME},env=${FROM_ENV}\"]", "tok=env:set")]
    [InlineData("[\"id=${plain},env=A\"]", "p=env:A")]
    [InlineData("[NAME == \"tok\" ? \"id=yes,env=A\" : \"\"]", "yes=env:A")]
    [InlineData("NAME != \"tok\" || !true ? [\"id=yes,env=A\"] : []", "")]
    [InlineData("concat([\"id=a,env=A\"], [\"id=b,env=B\"])", "a=env:A b=env:B")]
    [InlineData("[\"id=tok,env=${upper(NAME)}\"]", "?calls the function `upper`")]
    [InlineData("[for s in [\"a\"] : \"id=${s},env=A\"]", "?uses a `for` expression")]
    [InlineData("[\"id=${NONE},env=A\"]", "?uses the variable `NONE`, which has no default")]
    [InlineData("[\"id=${nobody},env=A\"]", "?uses `nobody`, which the files do not define")]
    [InlineData("target.b.secret", "?takes a part of another value")]
    [InlineData("[{ id = \"tok\", env = upper(NAME) }]", "tok=unknown")]
    [InlineData("[<<EOT\nid=tok,env=TOK\nEOT\n]", "tok=env:TOK")]
    [InlineData("[\"id=a$${x},env=A\"]", "a${x}=env:A")]
    [InlineData("[\"id=\\u0061\\\"\"]", "!SecretFlagMalformed")]
    [InlineData("null", "")]
    [InlineData("\"id=a\"", "!BuildFileUnreadable")]
    [InlineData("[\"id=a,env=A\"] // end", "a=env:A")]
    public void Secrets_are_evaluated(string value, string expected) => Assert.Equal(expected, Secret(value));

    [Fact]
    public void Children_put_their_secrets_behind_those_of_their_parents()
    {
        var file = Hcl("""
            group "default" {
              targets = ["app", "tools"]
            }
            group "tools" { targets = ["lint"] }
            target "_common" {
              context = "src"
              secret = ["id=t,env=ONE"]
              args = { A = 1, TOKEN = "x" }
            }
            target "lint" {}
            target "app" {
              inherits = ["_common"]
              dockerfile = "app.Dockerfile"
              target = "final"
              secret = ["id=t,env=TWO", "id=u,src=u.txt"]
            }
            """);
        Assert.Equal("t=env:ONE t=env:TWO u=file:u.txt", Shown.Of(file, "app"));
        var app = file.Find("app")!;
        Assert.Equal(("src", "src/app.Dockerfile", "final"), (app.Context, app.Dockerfile, app.Target));
        Assert.Equal(["A", "TOKEN"], app.Supply.Arguments.Select(a => a.Name));
        Assert.Equal<string>(["app", "lint"], file.Groups["default"]);
        Assert.Equal("docker-bake.hcl:15", app.Supply.Secrets[1].Origin.ToString());
    }

    [Fact]
    public void Overrides_replace_or_append()
    {
        const string text = "target \"p\" {\n  secret = [\"id=p,env=P\"]\n}\ntarget \"app\" {\n  inherits = [\"p\"]\n  secret = [\"id=t,env=T\"]\n}\n";
        Assert.Equal("p=env:P t=env:T x=env:X", Shown.Of(Hcl(text, "app.secrets+=id=x,env=X"), "app"));
        Assert.Equal("x=env:X y=env:Y", Shown.Of(Hcl(text, "app.secrets=id=x,env=X", "app.secrets=id=y,env=Y"), "app"));
        Assert.Equal("q=env:Q t=env:T", Shown.Of(Hcl(text, "p.secrets=id=q,env=Q"), "app"));
        Assert.Equal("x=env:X", Shown.Of(Hcl(text, "a*.secrets=id=x,env=X"), "app"));
        Assert.Equal("dir", Hcl(text, "*.context=dir").Find("app")!.Context);
        Assert.Equal("p=env:P t=env:T", Shown.Of(Hcl(text, "other.secrets=id=x,env=X"), "app"));
    }

    [Fact]
    public void Json_says_the_same()
    {
        var file = BakeFile.Read("docker-bake.json", """
            { "variable": { "N": { "default": "tok" } },
              "group": { "default": { "targets": ["a"] } },
              "target": { "a": { "//": "note", "context": "c", "secret": ["id=${N},env=A", { "id": "b", "src": "$${b}" }] } } }
            """);
        Assert.Equal("tok=env:A b=file:${b}", Shown.Of(file, "a"));
        Assert.Equal("c/Dockerfile", file.Find("a")!.Dockerfile);
    }

    [Fact]
    public void What_bake_prints_has_no_templates()
    {
        var file = BakeFile.ReadPrinted("""{ "target": { "a": { "context": ".", "dockerfile": "D", "secret": [{ "id": "${x}", "env": "A" }] } } }""");
        Assert.Equal("${x}=env:A", Shown.Of(file, "a"));
        Assert.Equal("D", file.Find("a")!.Dockerfile);
    }

    [Fact]
    public void Files_merge_in_their_order_and_Compose_files_stand_first()
    {
        var file = BakeFile.Read(
        [
            new BuildFileText("compose.yaml", "services:\n  app:\n    build:\n      context: c\n      secrets: [{source: s, target: t}]\nsecrets:\n  s: { environment: S }\n"),
            new BuildFileText("docker-bake.hcl", "target \"app\" {\n  secret = [\"id=h,env=H\"]\n}\n"),
            new BuildFileText("docker-bake.override.json", "{\"target\": {\"app\": {\"context\": \"d\", \"secret\": [\"id=j,env=J\"]}}}"),
        ], new BakeOptions());
        Assert.Equal("s=env:S h=env:H j=env:J", Shown.Of(file, "app"));
        Assert.Equal("d/Dockerfile", file.Find("app")!.Dockerfile);
    }

    [Fact]
    public void A_matrix_leaves_open_what_depends_on_it()
    {
        var file = Hcl("target \"a\" {\n  name = \"a-${v}\"\n  matrix = { v = [\"1\", \"2\"] }\n  secret = [\"id=t,env=T\", \"id=t${v},env=T\"]\n}\n");
        Assert.Equal("t=env:T ?uses `v`, which the files do not define", Shown.Of(file, "a"));
    }

    [Fact]
    public void Inheritance_that_goes_wrong_is_reported_and_a_circle_does_no_harm()
    {
        Assert.Equal("!BakeInheritance", Shown.Of(Hcl("target \"a\" {\n  inherits = [\"b\"]\n}\n"), "a"));
        Assert.Equal("a=env:A", Shown.Of(Hcl("target \"a\" {\n  inherits = [\"a\"]\n  secret = [\"id=a,env=A\"]\n}\n"), "a"));
    }

    [Fact]
    public void A_real_file_with_functions_and_platforms_is_read()
    {
        var file = Hcl("""
            variable "VERSION" {
              default = null
              type = string
              validation {
                condition = VERSION == null || length(VERSION) > 2
                error_message = "too short"
              }
            }
            function "tag" {
              params = [name]
              result = ["ghcr.io/x/${name}:${VERSION}", notequal("", VERSION) ? "a/b:${VERSION}": ""]
            }
            target "docker-metadata-action" {}
            target "app" {
              inherits   = ["docker-metadata-action"]
              contexts = { base = "target:base", "other" = "docker-image://alpine" }
              labels = {
                "org.x" = timestamp()
                y = "${VERSION}"
              }
              tags = tag("app")
              platforms = [for p in ["amd64", "arm64"] : "linux/${p}"]
              args = {
                N = 1 + 2 * 3 / 4 % 5 - -6
                GO = "a" == "b" && 1 <= 2 ? "x" : "y"
              }
              output = ["type=docker"]
              cache-from = ["type=gha,scope=${BAKE_LOCAL_PLATFORM}"]
              secret = ["id=gh,env=GH"]
            }
            """);
        Assert.Equal("gh=env:GH", Shown.Of(file, "app"));
    }

    [Theory]
    [InlineData("target \"a\" {")]
    [InlineData("target \"a\" { secret = [ }")]
    [InlineData("= 1")]
    [InlineData("a = <<EOT\nx\n")]
    public void What_is_no_hcl_is_reported(string text) => Assert.Equal("BuildFileUnreadable", Assert.Single(Hcl(text).Diagnostics).Diagnostic.Descriptor.Name);

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("{a=")]
    [InlineData("!")]
    [InlineData("1 ? 1 : ")]
    [InlineData("\"${")]
    public void Hostile_nesting_does_no_harm(string part) => Assert.NotNull(Hcl("a = " + string.Concat(Enumerable.Repeat(part, 50_000))));

    [Fact]
    public void A_long_chain_of_operators_does_no_harm() =>
        Assert.NotNull(Hcl("v = 1" + string.Concat(Enumerable.Repeat(" + 1", 50_000)) + "\ntarget \"a\" {\n  secret = [\"id=${v}\"]\n}\n"));
}
