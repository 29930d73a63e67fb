namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>The image that all cases are built on: busybox with a program that tells what a step really finds.</summary>
/// <remarks>It knows nothing of the plan: what is mounted it asks the kernel. Mounts of secrets are those that no container has by itself.</remarks>
public sealed class ProbeImage : IAsyncLifetime
{
    public const string Name = "dockerfile-secrets-end-to-end";

    private const string Probe = """
        #!/bin/sh
        echo "PROBE step $1"
        echo "PROBE in $(pwd)"
        cut -d' ' -f5 /proc/self/mountinfo | while read -r escaped; do
          path=$(printf '%b' "$escaped")
          case $path in
            / | /proc | /proc/* | /dev | /dev/* | /sys | /sys/* | /etc/resolv.conf | /etc/hosts | /etc/hostname) ;;
            *)
              if content=$(cat "$path" 2>/dev/null); then seen=readable; else seen=unreadable; fi
              echo "PROBE file $(stat -c '%a %u %g' "$path") $seen [$content] $path"
              ;;
          esac
        done
        env | while read -r line; do echo "PROBE env $line"; done
        """;

    // Made once, however many classes of tests wait for it.
    private static readonly Lazy<Task> Made = new(Make);

    public Task InitializeAsync() => Engine.Socket is null ? Task.CompletedTask : Made.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task Make()
    {
        using var place = new Workplace("FROM dockerfile-secrets-probe\nCOPY --chmod=755 probe /bin/probe\n");
        place.Write("context/probe", Probe + "\n");
        var outcome = await Program.Docker(place, "buildx", "build", "--network", "none", "-t", Name, "context");
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }
}
