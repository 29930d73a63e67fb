using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.BuildFiles.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Supply;

/// <summary>What supplies a plan, written in every format, and read back.</summary>
public sealed class EmissionTests
{
    private const string Sample = """
        FROM alpine AS final
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci
        RUN --mount=type=secret,id=netrc,target=/root/.netrc --mount=type=ssh curl https://example.com
        """;

    private static TargetPlan Target(string dockerfile) => SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile), new PlanOptions { Target = "" }).Targets[0];

    private static string Emit(SupplyFormat format) => SupplyEmitter.Emit(Target(Sample), format, new EmissionOptions { Target = "final" }).Text;

    [Fact]
    public void Docker() => Assert.Equal("""
        # npm_token: required in line 2
        # netrc: optional, used in line 3
        docker build --target final \
          --secret id=npm_token,env=NPM_TOKEN \
          --secret id=netrc,src=netrc \
          --ssh default \
          .

        """, Emit(SupplyFormat.Docker));

    [Fact]
    public void Podman_names_the_type_of_a_file() => Assert.Contains("--secret id=netrc,src=netrc,type=file", Emit(SupplyFormat.Podman), StringComparison.Ordinal);

    [Fact]
    public void Bake() => Assert.Equal("""
        target "app" {
          context = "."
          target = "final"
          secret = [
            # npm_token: required in line 2
            "id=npm_token,env=NPM_TOKEN",
            # netrc: optional, used in line 3
            "id=netrc,src=netrc",
          ]
          ssh = ["default"]
        }

        """, Emit(SupplyFormat.Bake));

    [Fact]
    public void Compose() => Assert.Equal("""
        services:
          app:
            build:
              context: "."
              target: final
              ssh:
                - default
              secrets:
                - npm_token
                - netrc
        secrets:
          # npm_token: required in line 2
          npm_token:
            environment: NPM_TOKEN
          # netrc: optional, used in line 3
          netrc:
            file: netrc

        """, Emit(SupplyFormat.Compose));

    [Fact]
    public void Workflow() => Assert.Equal("""
        # npm_token: required in line 2
        # netrc: optional, used in line 3
        - uses: docker/build-push-action@v7
          env:
            NPM_TOKEN: ${{ secrets.NPM_TOKEN }}
          with:
            context: "."
            target: final
            secret-envs: |
              npm_token=NPM_TOKEN
            secret-files: |
              netrc=netrc
            ssh: default

        """, Emit(SupplyFormat.GitHubActions));

    [Fact]
    public void A_source_can_be_chosen_and_what_a_format_cannot_hold_is_said()
    {
        var target = Target("FROM a\nRUN --mount=type=secret,\"id=a,b\" x\n".Replace("type=secret,\"id=a,b\"", "'type=secret,\"id=a,b\"'", StringComparison.Ordinal));
        var options = new EmissionOptions { Sources = new Dictionary<string, SecretSource> { ["a,b"] = SecretSource.Parse("file:x.txt")!.Value } };
        Assert.Contains("--secret '\"id=a,b\",src=x.txt'", SupplyEmitter.Emit(target, SupplyFormat.Docker, options).Text, StringComparison.Ordinal);
        Assert.Contains("split at every comma", Assert.Single(SupplyEmitter.Emit(target, SupplyFormat.Podman, options).Problems), StringComparison.Ordinal);
        Assert.Contains("another id", Assert.Single(SupplyEmitter.Emit(target, SupplyFormat.Compose, options).Problems), StringComparison.Ordinal);
        Assert.Contains("cannot pass", Assert.Single(SupplyEmitter.Emit(target, SupplyFormat.GitHubActions, options).Problems), StringComparison.Ordinal);
        Assert.Null(SecretSource.Parse("env:"));
        Assert.Null(SecretSource.Parse("NAME"));
    }

    /// <summary>Names with everything in them that a shell, CSV, HCL, YAML or a template takes for something else.</summary>
    private static readonly Gen<string> Names = Gen.Elements("abzXY09_-./ ,\"'\\$`{}%#:~=!*&|;<>()[]é".ToCharArray()).NonEmptyListOf().Select(c => new string([.. c.Take(8)]));

    [Property(MaxTest = 300)]
    public Property What_is_written_reads_back_to_the_same_supply() =>
        Prop.ForAll(Gen.Zip(Names, Gen.Zip(Names, Gen.Elements(true, false))).NonEmptyListOf().ToArbitrary(), list =>
        {
            var wanted = list.DistinctBy(w => w.Item1).Take(5).Select(w => (Id: w.Item1, Source: new SecretSource(w.Item2.Item2 ? SecretSourceKind.Variable : SecretSourceKind.File, w.Item2.Item1))).ToArray();
            var target = new TargetPlan
            {
                Name = "",
                Secrets = [.. wanted.Select(w => new NeededSecret { Id = w.Id, Required = true, Certainty = PlanCertainty.Certain, SuggestedSource = "", Uses = [new SecretUse { Instruction = 0, Mount = 0, Line = 2, Required = true }] })],
            };
            var options = new EmissionOptions { Sources = wanted.ToDictionary(w => w.Id, w => w.Source) };
            foreach (var format in new[] { SupplyFormat.Docker, SupplyFormat.Podman, SupplyFormat.Bake, SupplyFormat.BakeJson, SupplyFormat.Compose, SupplyFormat.GitHubActions })
            {
                var emission = SupplyEmitter.Emit(target, format, options);
                if (format is SupplyFormat.Docker or SupplyFormat.Podman && emission.Text.Contains("${{", StringComparison.Ordinal))
                {
                    // A line for a terminal. The reader is the one of workflows, where GitHub fills this in before a shell sees it.
                    continue;
                }

                var read = Read(format, emission.Text);
                Assert.Empty(read.Diagnostics);
                Assert.Empty(read.Unknown);
                Assert.Equal(wanted.Length, read.Secrets.Length + emission.Problems.Length);
                foreach (var secret in read.Secrets)
                {
                    var source = options.Sources[secret.Id];
                    Assert.Equal(source.Kind, secret.Kind);

                    // Compose and bake take `./x` and `x` for one path, and a leading `~` needs the former.
                    Assert.Equal(Plain(source.Name), Plain(secret.Source!));
                }
            }
        });

    private static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) && path.Length > 2 ? path[2..] : path;

    private static SecretSupply Read(SupplyFormat format, string text) => format switch
    {
        SupplyFormat.Docker => SecretSupply.FromDockerFlags(Flags(text)),
        SupplyFormat.Podman => SecretSupply.FromPodmanFlags(Flags(text)),
        SupplyFormat.Bake => Assert.Single(BakeFile.Read("docker-bake.hcl", text).Builds).Supply,
        SupplyFormat.BakeJson => Assert.Single(BakeFile.Read("docker-bake.json", text).Builds).Supply,
        SupplyFormat.Compose => Assert.Single(ComposeFile.Read("compose.yaml", text).Builds).Supply,
        _ => Assert.Single(WorkflowFile.Read("w.yml", "jobs:\n  j:\n    steps:\n" + string.Concat(text.Split('\n').Select(l => "      " + l + "\n"))).Builds).Supply,
    };

    private static IEnumerable<string> Flags(string script) => ShellCommands.Of(script).SelectMany(c => BuildCommandLine.Of(c)!.Secrets).Select(s => s!);
}
