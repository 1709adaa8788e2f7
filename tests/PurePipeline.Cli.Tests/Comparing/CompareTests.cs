using System.Text.Json;
using PurePipeline.Formats;
using PurePipeline.Numerics;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests.Comparing;

public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Equal_arrays_give_exit_code_0()
    {
        CommandRun run = await CompareAsync(Levels(), Levels());
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Different_levels_are_counted_by_channel()
    {
        byte[] changed = [.. Levels()];
        changed[0] += 1;
        changed[4] += 3;
        changed[23] += 200;
        CommandRun run = await CompareAsync(Levels(), changed);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Different_floats_are_counted_in_powers_of_two()
    {
        float[] a = [.. Levels().Select(level => (level - 127.5f) * 0.0078125f)];
        float[] b = [.. a];
        b[3] += 0.0078125f;
        b[9] -= 3 * 0.0078125f;
        b[23] = float.NaN;
        CommandRun run = await CompareAsync(NdArray.Create(a, [1, 3, 2, 4]), NdArray.Create(b, [1, 3, 2, 4]));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Json_is_one_line()
    {
        byte[] changed = [.. Levels()];
        changed[5] += 7;
        CommandRun run = await CompareAsync(Levels(), changed, "--json");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Single(run.Out.TrimEnd().Split('\n'));
        using JsonDocument line = JsonDocument.Parse(run.Out);
        Assert.False(line.RootElement.GetProperty("equal").GetBoolean());
        Assert.Equal(1, line.RootElement.GetProperty("different").GetInt32());
        Assert.Equal(7, line.RootElement.GetProperty("largest").GetProperty("difference").GetDouble());
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Json_of_a_NaN_is_JSON()
    {
        CommandRun run = await CompareAsync(NdArray.Create([1f], [1]), NdArray.Create([float.NaN], [1]), "--json");
        using JsonDocument line = JsonDocument.Parse(run.Out);
        Assert.Equal("NaN", line.RootElement.GetProperty("largest").GetProperty("difference").GetString());
    }

    [Fact]
    public async Task Negative_zero_differs_from_zero()
    {
        CommandRun run = await CompareAsync(NdArray.Create([0f, 1f], [2]), NdArray.Create([-0f, 1f], [2]));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("same number, other bits", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_shapes_differ()
    {
        CommandRun run = await CompareAsync(NdArray.Create(Levels(), [2, 4, 3]), NdArray.Create(Levels(), [4, 2, 3]));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task One_number_in_two_dtypes_differs()
    {
        CommandRun run = await CompareAsync(NdArray.Create([1f, 2f], [2]), NdArray.Create([1d, 3d], [2]));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Axis_chooses_the_channels()
    {
        byte[] changed = [.. Levels()];
        changed[0] += 1;
        CommandRun run = await CompareAsync(NdArray.Create(Levels(), [2, 4, 3]), NdArray.Create(changed, [2, 4, 3]), "--axis", "-3");
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task An_axis_that_is_not_there_is_a_usage_error()
    {
        CommandRun run = await CompareAsync(NdArray.Create(Levels(), [24]), NdArray.Create(Levels(), [24]), "--axis", "1");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--axis 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_usage_error()
    {
        Npy.Save(_folder.File("a.npy"), NdArray.Create(Levels(), [24]));
        CommandRun run = await CommandRun.OfAsync("compare", _folder.File("a.npy"), _folder.File("b.npy"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task A_file_that_is_no_npy_is_a_usage_error()
    {
        Npy.Save(_folder.File("a.npy"), NdArray.Create(Levels(), [24]));
        await File.WriteAllTextAsync(_folder.File("b.npy"), "no array at all", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync("compare", _folder.File("a.npy"), _folder.File("b.npy"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    private static byte[] Levels() => [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 2))];

    private Task<CommandRun> CompareAsync(byte[] a, byte[] b, params string[] options) =>
        CompareAsync(NdArray.Create(a, [2, 4, 3]), NdArray.Create(b, [2, 4, 3]), options);

    private Task<CommandRun> CompareAsync(NdArray a, NdArray b, params string[] options)
    {
        Npy.Save(_folder.File("a.npy"), a);
        Npy.Save(_folder.File("b.npy"), b);
        return CommandRun.OfAsync(["compare", _folder.File("a.npy"), _folder.File("b.npy"), .. options]);
    }
}
