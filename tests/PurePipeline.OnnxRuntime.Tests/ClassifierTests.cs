using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.Python;
using PurePipeline.Tests.Shared;

namespace PurePipeline.OnnxRuntime.Tests;

/// <summary>A real network by the real ONNX Runtime, on pictures that a recipe has prepared: the inputs are Python's, and so are the logits.</summary>
public class ClassifierTests
{
    private static readonly Recipe s_recipe = Recipe.Load(GoldenClassifier.Recipe);

    [Fact]
    public void Each_picture_gives_the_logits_of_Python()
    {
        using InferenceSession session = new(GoldenClassifier.Model);
        foreach ((string picture, string sha256, float[] logits) in GoldenClassifier.Cases)
        {
            NdArray tensor = s_recipe.Run(picture).Load();
            using OrtValue input = tensor.ToOrtValue();
            using RunOptions options = new();
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, ["pictures"], [input], ["logits"]);

            Assert.Equal(sha256, tensor.Sha256());
            Assert.Equal(sha256, input.ToNdArray().Sha256());
            GoldenClassifier.AssertLogits(logits, outputs[0].GetTensorDataAsSpan<float>());
        }
    }

    [Fact]
    public void A_dense_tensor_gives_the_logits_of_Python()
    {
        using InferenceSession session = new(GoldenClassifier.Model);
        foreach ((string picture, _, float[] logits) in GoldenClassifier.Cases)
        {
            DenseTensor<float> input = s_recipe.Run(picture).ToDenseTensor<float>();
            using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> outputs = session.Run([NamedOnnxValue.CreateFromTensor("pictures", input)]);

            GoldenClassifier.AssertLogits(logits, [.. outputs[0].AsEnumerable<float>()]);
        }
    }

    [Fact]
    public void A_batch_that_threads_fill_gives_the_logits_of_Python()
    {
        using InferenceSession session = new(GoldenClassifier.Model);
        int count = GoldenClassifier.Cases.Count;
        using OrtValue batch = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, [count, 3, 224, 224]);
        Parallel.For(0, count, slot => s_recipe.Run(GoldenClassifier.Cases[slot].Picture).CopyTo(batch, slot));
        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, ["pictures"], [batch], ["logits"]);

        NdArray input = batch.ToNdArray();
        NdArray output = outputs[0].ToNdArray();
        Assert.Equal([count, 10], output.Shape.ToArray());
        for (int slot = 0; slot < count; slot++)
        {
            Assert.Equal(GoldenClassifier.Cases[slot].InputSha256, input[slot].Sha256());
            GoldenClassifier.AssertLogits(GoldenClassifier.Cases[slot].Logits, output[slot].ToArray<float>());
        }
    }
}
