using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>One line that Cases/make_resize_cases.py wrote under a real Pillow.</summary>
internal sealed class ResizeCase(JsonElement line)
{
    public static IEnumerable<ResizeCase> Read(string release, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Cases", $"resize-{release}.jsonl"))
            .Select(text => new ResizeCase(JsonDocument.Parse(text).RootElement));

    public void Verify()
    {
        var image = new Image(Source(), ReferenceVersions.Parse("pillow=" + line.GetProperty("pillow").GetString()));
        JsonElement operation = line.GetProperty("operation");
        if (line.TryGetProperty("error", out JsonElement error))
        {
            Assert.StartsWith(error.GetString()!, Assert.Throws<ArgumentException>(() => Apply(image, operation)).Message, StringComparison.Ordinal);
            return;
        }

        Image changed = Apply(image, operation);
        JsonElement result = line.GetProperty("result");
        Assert.Equal((result[0].GetString(), result[1].GetInt32(), result[2].GetInt32()), (changed.Mode, changed.Width, changed.Height));
        Assert.True(line.GetProperty("sha256").GetString() == Sha256(MemoryPicture.Load(changed.Picture)), line.ToString());
    }

    private static Image Apply(Image image, JsonElement operation)
    {
        double? number(int i) => operation[i].ValueKind == JsonValueKind.Number ? operation[i].GetDouble() : null;
        (int, int) pair = (operation[1].GetInt32(), operation[2].GetInt32());
        double[]? box = [.. operation.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Array)
            .SelectMany(part => part.EnumerateArray().Select(side => side.GetDouble()))];
        box = box.Length == 0 ? null : box;
        return operation[0].GetString() switch
        {
            "resize" => image.Resize(
                pair,
                (PurePipeline.Pillow.Resampling?)(int?)number(3),
                box is null ? null : (box[0], box[1], box[2], box[3]),
                number(5)),
            "reduce" => image.Reduce(pair, box is null ? null : ((int)box[0], (int)box[1], (int)box[2], (int)box[3])),
            "thumbnail" => image.Thumbnail(pair, (PurePipeline.Pillow.Resampling)operation[3].GetInt32(), number(4)),
            var name => throw new NotSupportedException(name),
        };
    }

    private static string Sha256(MemoryPicture pixels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int y = 0; y < pixels.Height; y++)
        {
            hash.AppendData(pixels.Row(y));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    // As make_resize_cases.py makes it.
    private MemoryPicture Source()
    {
        PixelMode mode = PixelModeNames.Require(line.GetProperty("mode").GetString()!);
        (int width, int height) = (line.GetProperty("size")[0].GetInt32(), line.GetProperty("size")[1].GetInt32());
        MemoryPicture noise = TestPicture.Create(width, height, mode, line.GetProperty("seed").GetUInt32(), line.GetProperty("extreme").GetBoolean());
        byte[] pixels = noise.FromRow(0).ToArray();
        if (mode == PixelMode.Bilevel)
        {
            return new MemoryPicture(pixels.Select(value => value > 127 ? byte.MaxValue : byte.MinValue).ToArray(), width, height, mode);
        }

        for (int i = 0; i < pixels.Length && mode is PixelMode.I or PixelMode.F; i += sizeof(int))
        {
            Span<byte> pixel = pixels.AsSpan(i, sizeof(int));
            int number = BinaryPrimitives.ReadInt32LittleEndian(pixel);
            if (mode == PixelMode.I)
            {
                BinaryPrimitives.WriteInt32LittleEndian(pixel, number >> 8);
            }
            else
            {
                BinaryPrimitives.WriteSingleLittleEndian(pixel, (float)(number / 65536.0));
            }
        }

        return new MemoryPicture(pixels, width, height, mode);
    }
}
