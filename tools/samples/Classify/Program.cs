// Runs an ONNX model on photos, all in one batch, each prepared by the Python that the model was trained with:
//
//     dotnet run --project tools/samples/Classify -- golden/onnx/classifier.onnx golden/recipes/tv_imagenet.py golden/pictures/p*.jpg
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.OnnxRuntime;
using PurePipeline.Python;

if (args is not [string model, string file, .. string[] photos] || photos.Length == 0)
{
    Console.Error.WriteLine("Classify MODEL.onnx RECIPE.py PHOTO...");
    return 2;
}

var recipe = Recipe.Load(file);
using InferenceSession session = new(model);
int[] picture = session.InputMetadata.Values.Single().Dimensions;
using OrtValue batch = OrtValue.CreateAllocatedTensorValue(
    OrtAllocator.DefaultInstance, TensorElementType.Float, [photos.Length, .. picture[1..].Select(length => (long)length)]);
Parallel.For(0, photos.Length, slot => recipe.Run(photos[slot]).CopyTo(batch, slot));

using RunOptions options = new();
using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, session.InputNames, [batch], session.OutputNames);
NdArray logits = outputs[0].ToNdArray();
for (int slot = 0; slot < photos.Length; slot++)
{
    float[] values = logits[slot].ToArray<float>();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(photos[slot])}: class {Array.IndexOf(values, values.Max())}, logit {values.Max()}"));
}

return 0;
