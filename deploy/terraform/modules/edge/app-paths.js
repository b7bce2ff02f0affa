// A CloudFront function (cloudfront-js-2.0) on requests for the UI: it turns a page's address into its file's name.
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri === '/') {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/app' } } };
  }
  if (uri === '/app' || uri === '/app/') {
    request.uri = '/app/index.html';
  } else if (uri.lastIndexOf('.') <= uri.lastIndexOf('/')) {
    request.uri = uri.replace(/\/+$/, '') + '.html';
  }
  return request;
}
