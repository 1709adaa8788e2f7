// An endpoint that takes an upload and tells what the recipe makes of it:
//
//     dotnet run --project tools/samples/TensorService -- --urls http://127.0.0.1:5080
//     curl -F photo=@golden/pictures/profile.jpg http://127.0.0.1:5080/tensor
TensorService.Service.Create(args).Run();
